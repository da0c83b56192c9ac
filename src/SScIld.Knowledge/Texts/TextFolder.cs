using SScIld.Knowledge.Files;
using SScIld.Knowledge.Reading;
using SScIld.Pathway;

namespace SScIld.Knowledge.Texts;

/// <summary>Reads the folder of the product's words as strictly as the pack is read.</summary>
internal static class TextFolder
{
    private const string Folder = "text";

    public static ProductTextsResult Load(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, Folder);
        if (!Directory.Exists(folder))
        {
            return new ProductTextsResult(null, [new PackDefect(Folder, 0, 0, "no-such-folder", $"There is no folder {Folder} in {dataFolder}.")]);
        }

        var defects = new List<PackDefect>();
        var sentences = new Dictionary<string, Localized>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            Read(dataFolder, file, sentences, defects);
        }

        defects.Sort();
        return defects.Count == 0
            ? new ProductTextsResult(new ProductTexts(sentences), [])
            : new ProductTextsResult(null, [.. defects]);
    }

    private static void Read(string dataFolder, string file, Dictionary<string, Localized> sentences, List<PackDefect> defects)
    {
        if (StrictFile.Read(dataFolder, $"{Folder}/{Path.GetFileName(file)}", "phrases", defects) is not { } map)
        {
            return;
        }

        foreach (var phrase in map.Maps("phrases"))
        {
            var key = phrase.Text("key");
            var sentence = phrase.Sentence("text", Placeholders.Free);
            phrase.Done();
            if (key.Length > 0 && !sentences.TryAdd(key, sentence))
            {
                phrase.File.Add(phrase.At("key"), "duplicate-id", $"The key {key} is already used.");
            }
        }

        map.Done();
    }
}
