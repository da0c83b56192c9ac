using System.Collections.Immutable;
using SScIld.Knowledge.Files;
using SScIld.Knowledge.Reading;

namespace SScIld.Knowledge.Clinical;

/// <summary>Reads <c>clinical/*.yaml</c> of a data folder as strictly as the pack is read.</summary>
public static class ClinicalFolder
{
    private const string Folder = "clinical";
    private static readonly ImmutableArray<string> Severities = ["minor", "serious", "critical"];

    /// <summary>The record, or everything that is wrong with it.</summary>
    /// <param name="dataFolder">The folder that holds <c>clinical</c>.</param>
    public static ClinicalRecordResult Load(string dataFolder)
    {
        var defects = new List<PackDefect>();
        var catalogue = File(dataFolder, "catalogue.yaml", defects);
        var hazards = File(dataFolder, "hazards.yaml", defects);
        var differences = File(dataFolder, "differences.yaml", defects);
        var reasons = List(catalogue, "reasons", item => new UncitedReason(Id(item), item.Sentence("text")));
        var record = new ClinicalRecord
        {
            Hazards = List(hazards, "hazards", Hazard),
            Differences = List(differences, "differences", Difference),
            Catalogue = List(catalogue, "items", item => new CatalogueItem(Id(item), ReasonOf(item, reasons))),
            Reasons = reasons,
        };
        catalogue?.Done();
        hazards?.Done();
        differences?.Done();
        defects.Sort();
        return new ClinicalRecordResult(defects.Count == 0 ? record : null, [.. defects]);
    }

    private static MapReader? File(string dataFolder, string file, List<PackDefect> defects) =>
        StrictFile.Read(dataFolder, $"{Folder}/{file}", "the lists of the file", defects);

    private static ImmutableArray<T> List<T>(MapReader? map, string key, Func<MapReader, T> read)
        where T : class
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return map?.All(key, item =>
        {
            if (item.TextOrNull("id") is { } id && !ids.Add(id))
            {
                item.File.Add(item.At("id"), "duplicate-id", $"The id {id} is already used.");
            }

            return read(item);
        }) ?? [];
    }

    private static string Id(MapReader item) => item.Text("id");

    private static Hazard Hazard(MapReader item) => new(
        Id(item),
        item.OneOf("severity", Severities),
        item.Sentence("name"),
        item.Sentence("harm"),
        item.Sentence("cause"),
        item.All("controls", control => new HazardControl(control.Sentence("text"), control.Texts("rules", required: false), control.Texts("tests"))));

    private static Difference Difference(MapReader item) =>
        new(Id(item), item.Text("section"), item.Sentence("contract"), item.Sentence("product"), item.Sentence("because"));

    private static string? ReasonOf(MapReader item, ImmutableArray<UncitedReason> reasons)
    {
        var because = item.TextOrNull("because");
        if (because is not null && !reasons.Any(reason => reason.Id == because))
        {
            item.File.Add(item.At("because"), "unknown-id", $"No reason is called {because}.");
        }

        return because;
    }
}
