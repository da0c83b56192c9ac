using System.Xml.Linq;

namespace SScIld.Architecture.Tests;

/// <summary>A project file under src, read as it stands.</summary>
internal sealed class SourceProject
{
    private readonly XDocument _file;

    private SourceProject(string name)
    {
        Name = name;
        _file = XDocument.Load(RepositoryFolder.At("src", $"SScIld.{name}", $"SScIld.{name}.csproj"));
    }

    /// <summary>The project's name without the product's: <c>Pathway</c>.</summary>
    public string Name { get; }

    /// <summary>The projects it refers to, by the same short names.</summary>
    public IReadOnlyList<string> Projects =>
        [.. Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path).Replace("SScIld.", "", StringComparison.Ordinal)).Order()];

    /// <summary>The packages it asks for itself.</summary>
    public IReadOnlyList<string> Packages => [.. Includes("PackageReference").Order()];

    /// <summary>The files it hands to the analyzers.</summary>
    public IReadOnlyList<string> AnalyzerFiles => [.. Includes("AdditionalFiles").Select(path => Path.GetFileName(path)!)];

    public static SourceProject Named(string name) => new(name);

    /// <summary>Every project under src.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(RepositoryFolder.At("src"), "SScIld.*").Select(folder => Path.GetExtension(folder)[1..]).Order()];

    private IEnumerable<string> Includes(string item) =>
        _file.Descendants(item).Select(element => element.Attribute("Include")!.Value);
}
