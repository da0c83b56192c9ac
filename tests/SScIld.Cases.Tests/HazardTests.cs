using System.Text.RegularExpressions;
using SScIld.Knowledge.Clinical;

namespace SScIld.Cases.Tests;

/// <summary>What the hazard log names exists: a control that was taken away leaves the hazard without one, and this fails.</summary>
public sealed class HazardTests
{
    private static readonly Lazy<Dictionary<string, string>> TestClasses = new(ReadTestClasses);

    public static TheoryData<string> Hazards { get; } = [.. Read().Hazards.Select(hazard => hazard.Id)];

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Hazard_HasControlsThatExist(string id)
    {
        var hazard = Read().Hazards.Single(candidate => candidate.Id == id);
        hazard.Controls.ShouldNotBeEmpty();
        hazard.Controls.ShouldAllBe(control => control.Tests.Length > 0);
        hazard.Controls.SelectMany(control => control.Rules).Except(RealPack.Pack.Rules.Select(rule => rule.Id)).ShouldBeEmpty();
        hazard.Controls.SelectMany(control => control.Tests).Where(test => !Exists(test)).ShouldBeEmpty();
    }

    private static ClinicalRecord Read() => ClinicalFolder.Load(RepositoryFolder.At("data")).Record!;

    // "Class.Method", or "Class: sentence" for a property.
    private static bool Exists(string test)
    {
        var sentence = test.Split(": ", 2);
        var name = sentence.Length == 2 ? sentence : test.Split('.', 2);
        return name.Length == 2 && TestClasses.Value.TryGetValue(name[0], out var source)
            && source.Contains(sentence.Length == 2 ? $"\"{name[1]}\"" : $" {name[1]}(", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> ReadTestClasses() =>
        Directory.GetFiles(RepositoryFolder.At("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file, "[/\\\\](obj|bin)[/\\\\]"))
            .GroupBy(file => Path.GetFileNameWithoutExtension(file).Split('.')[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Concat(group.Select(File.ReadAllText)), StringComparer.Ordinal);
}
