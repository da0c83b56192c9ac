using System.Reflection;

namespace SScIld.Architecture.Tests;

/// <summary>Web and Cli → {Interop, Knowledge, Storage} → Pathway, and no other way.</summary>
public sealed class ReferenceArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Pathway"] = [],
        ["Knowledge"] = ["Pathway"],
        ["Interop"] = ["Pathway"],
        ["Storage"] = [],
        ["Cli"] = ["Interop", "Knowledge", "Pathway", "Storage"],
        ["Web"] = ["Interop", "Knowledge", "Pathway", "Storage"],
    };

    public static TheoryData<string> Projects => [.. SourceProject.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_RefersOnlyToWhatIsBelowIt(string project)
    {
        Allowed.ShouldContainKey(project, "A new project says here what it may refer to.");

        SourceProject.Named(project).Projects.ShouldBeSubsetOf(Allowed[project]);
    }

    [Fact]
    public void Pathway_AsksForNoPackage() => SourceProject.Named("Pathway").Packages.ShouldBeEmpty();

    [Fact]
    public void Pathway_NeedsOnlyTheBaseClassLibrary() =>
        Assembly.Load("SScIld.Pathway").GetReferencedAssemblies()
            .Select(reference => reference.Name)
            .ShouldAllBe(name => name!.StartsWith("System.", StringComparison.Ordinal));

    [Theory]
    [InlineData("Pathway")]
    [InlineData("Knowledge")]
    [InlineData("Interop")]
    public void ProjectBelowTheEdge_IsCheckedForClockAndCulture(string project) =>
        SourceProject.Named(project).AnalyzerFiles.ShouldContain("BannedSymbols.txt");
}
