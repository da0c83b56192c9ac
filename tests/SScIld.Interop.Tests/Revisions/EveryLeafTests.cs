using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using SScIld.Interop.Revisions;
using SScIld.Knowledge.Texts;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Tests.Revisions;

/// <summary>Whatever is changed in a pack, and be it one letter of one member of one record, the comparison finds it.</summary>
public sealed class EveryLeafTests
{
    // Told in the headline; and what has another id is another piece, see the other tests.
    private static readonly string[] Headline = ["KnowledgePack.Version", "KnowledgePack.Hash"];
    private static readonly ProductTexts Texts = ProductTexts.Load(RepositoryFolder.At("data")).Texts!;
    private readonly NullabilityInfoContext _nullability = new();
    private readonly Dictionary<string, List<object?>> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<object?, KnowledgePack>> _rebuild = new(StringComparer.Ordinal);

    [Fact]
    public void EveryMemberOfEveryRecord_WhenChanged_IsFound()
    {
        Walk(RealPack.Pack, changed => (KnowledgePack)changed!);
        var (missed, refused, tried) = (new List<string>(), new List<string>(), 0);
        foreach (var (member, rebuild) in _rebuild.Where(member => !Headline.Contains(member.Key) && !IsIdentity(member.Key)))
        {
            var values = _seen[member];
            var other = values.Find(value => !Equals(value, values[0])) ?? Other(values[0]);
            try
            {
                if (PackRevision.Between(RealPack.Pack, rebuild(other), Texts.Format).Changes.IsEmpty)
                {
                    missed.Add($"{member}: {values[0]} → {other}");
                }

                tried++;
            }
            catch (Exception refusal) when (refusal is KeyNotFoundException or ArgumentException)
            {
                // A name that others in the pack call by: with another one no pack is sound, and the loader refuses it.
                refused.Add(member);
            }
        }

        missed.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(100);
        refused.Count.ShouldBeLessThan(tried / 10);
    }

    // Goes through a record's members; the first of each kind is remembered with the way to a pack in which it is another.
    private void Walk(object record, Func<object?, KnowledgePack> with)
    {
        foreach (var property in record.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
        {
            var (member, value) = ($"{record.GetType().Name}.{property.Name}", property.GetValue(record));
            if (value is not null && _nullability.Create(property).ReadState == NullabilityState.Nullable)
            {
                _rebuild.TryAdd($"{member} left out", _ => with(Copy(record, property, null)));
                _seen.TryAdd($"{member} left out", [value]);
            }

            if (value is not null || property.PropertyType == typeof(string))
            {
                Visit(member, value, changed => with(Copy(record, property, changed)));
            }
        }
    }

    private void Visit(string member, object? value, Func<object?, KnowledgePack> with)
    {
        if (value is IEnumerable list and not string && value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var items = list.Cast<object>().ToList();
            for (var i = 0; i < items.Count; i++)
            {
                var place = i;
                Visit($"{member}[]", items[i], changed => with(List(value.GetType(), [.. items.Take(place), changed!, .. items.Skip(place + 1)])));
            }
        }
        else if (value is not null and not ImmutableDictionary<string, Localized> && value.GetType() is { IsClass: true } type && type != typeof(string))
        {
            Walk(value, with);
        }
        else if (value is not ImmutableDictionary<string, Localized>)
        {
            _rebuild.TryAdd(member, with);
            if (!_seen.TryGetValue(member, out var values))
            {
                _seen[member] = values = [];
            }

            values.Add(value);
        }
    }

    private static bool IsIdentity(string member) => member.EndsWith(".Id", StringComparison.Ordinal) || member.EndsWith(".Path", StringComparison.Ordinal);

    private static object Copy(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static object List(Type type, List<object> items)
    {
        var array = Array.CreateInstance(type.GenericTypeArguments[0], items.Count);
        ((IList)items).CopyTo(array, 0);
        return typeof(ImmutableArray).GetMethods().Single(method => method is { Name: nameof(ImmutableArray.Create), IsGenericMethod: true } && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(type.GenericTypeArguments[0]).Invoke(null, [array])!;
    }

    private static object Other(object? value) => value switch
    {
        bool truth => !truth,
        int number => number + 1,
        decimal number => number + 1,
        DateOnly day => day.AddDays(1),
        Enum choice => Enum.GetValues(choice.GetType()).Cast<object>().First(other => !other.Equals(choice)),
        _ => $"{value}x",
    };
}
