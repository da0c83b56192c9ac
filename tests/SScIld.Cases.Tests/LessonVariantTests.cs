using System.Collections.Concurrent;
using SScIld.Interop.Explorations;
using SScIld.Pathway;

namespace SScIld.Cases.Tests;

/// <summary>The lessons and what each becomes when one datum more is known or one less: closer to real patients than drawn ones.</summary>
public sealed class LessonVariantTests
{
    [Fact]
    public void Advice_ForALessonOrAVariantOfIt_IsNotLessWhenFvcFellMore()
    {
        var broken = new ConcurrentBag<string>();
        Parallel.ForEach(LessonFiles.Names.SelectMany(Variants), variant =>
        {
            if (ChangeProperties.WhatALargerFallTakesAway(new Advised(variant.Patient)) is { } less)
            {
                broken.Add($"{variant.Name}: {less}\n{CaseText.Of(variant.Patient)}");
            }
        });
        broken.Order(StringComparer.Ordinal).Take(3).ShouldBeEmpty($"{broken.Count} variants\n" + string.Join('\n', broken.Select(b => b.Split('\n')[0]).Order(StringComparer.Ordinal).Take(80)));
    }

    private static IEnumerable<(string Name, PatientCase Patient)> Variants(string lesson)
    {
        var patient = LessonFiles.Case(lesson);
        return
        [
            (lesson, patient),
            .. LessKnown.Of(patient).Select(less => ($"{lesson} without {less.Datum}", less.Patient)),
            .. MoreKnown.Of(patient).SelectMany(more => more.Patients.Select(known => ($"{lesson} with {more.Datum}", known))),
        ];
    }
}
