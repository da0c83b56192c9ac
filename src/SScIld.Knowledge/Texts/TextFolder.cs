using System.Text;
using SScIld.Knowledge.Reading;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway;

namespace SScIld.Knowledge.Texts;

/// <summary>Reads the folder of the product's words as strictly as the pack is read.</summary>
internal static class TextFolder
{
    private const string Folder = "text";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
            Read(file, sentences, defects);
        }

        defects.Sort();
        return defects.Count == 0
            ? new ProductTextsResult(new ProductTexts(sentences), [])
            : new ProductTextsResult(null, [.. defects]);
    }

    private static void Read(string file, Dictionary<string, Localized> sentences, List<PackDefect> defects)
    {
        var path = $"{Folder}/{Path.GetFileName(file)}";
        string text;
        try
        {
            text = StrictUtf8.GetString(File.ReadAllBytes(file));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            defects.Add(new PackDefect(path, 0, 0, "unreadable-file", problem.Message));
            return;
        }

        var reading = new FileReading(path, defects);
        if (YamlFile.Read(path, text, defects) is not { } root || MapReader.Of(reading, root, "phrases") is not { } map)
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
                reading.Add(phrase.At("key"), "duplicate-id", $"The key {key} is already used.");
            }
        }

        map.Done();
    }
}
