using System.Text;
using System.Text.Json;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Tests.Cases;

/// <summary>Whatever becomes of a document, the answer is a case or a rejection that says why.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] Splinters =
    [
        .. new[]
        {
            "null", "true", "[]", "{}", "-1", "1e400", "\"\"", "\"2026-02-30\"", ",", ":", "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800",
            "NaN", "０", "\n", "\"x\":1,", "\"asOf\":\"2026-11-20\",",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xEF, 0xBB, 0xBF],
        [0xED, 0xA0, 0x80],
    ];

    [Fact]
    public void MutatedDocument_IsACaseOrARejection()
    {
        var (accepted, rejected) = (0, 0);
        for (var seed = 0; seed < LongRun.Choose(20_000, 500_000); seed++)
        {
            var random = new Random(seed);
            var json = Mutated(CaseDocumentWriter.Write(RandomCase.Document(seed)), random);

            switch (CaseDocumentReader.Read(json, TestPack.Pack))
            {
                case CaseReading.Accepted:
                    accepted++;
                    break;
                case CaseReading.Rejected { Rejection: var rejection }:
                    rejected++;
                    Sound(rejection, json, seed);
                    break;
            }
        }

        accepted.ShouldBeGreaterThan(0);
        rejected.ShouldBeGreaterThan(accepted);
    }

    private static void Sound(Rejection rejection, byte[] json, int seed)
    {
        rejection.Errors.ShouldNotBeEmpty($"seed {seed}");
        rejection.Errors.Select(error => (error.Path, error.Code)).ShouldBeUnique();
        rejection.Errors.ShouldAllBe(error => RejectionCode.All.Contains(error.Code) && error.Path.Length > 0 && error.Message.Length > 0);
        using var written = JsonDocument.Parse(RejectionWriter.Write(rejection));
        written.RootElement.GetProperty("errors").GetArrayLength().ShouldBe(rejection.Errors.Length);

        // "Malformed" is said of exactly the texts that are no JSON, or no Unicode.
        if (rejection.IsMalformed && IsJson(json))
        {
            var text = Encoding.UTF8.GetString(json);
            (text.Contains("\\u", StringComparison.Ordinal) || text.Contains('\uFFFD', StringComparison.Ordinal)).ShouldBeTrue($"seed {seed}");
        }
    }

    private static bool IsJson(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json.AsMemory(json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), new JsonDocumentOptions { MaxDepth = 1_000_000 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Mutated(byte[] json, Random random)
    {
        var bytes = json.ToList();
        for (var count = random.Next(1, 4); count > 0 && bytes.Count > 0; count--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, Math.Min(random.Next(1, 20), bytes.Count - place));
                    break;
                case 2:
                    bytes.InsertRange(place, Splinters[random.Next(Splinters.Length)]);
                    break;
                case 3:
                    ReplaceValue(bytes, place, random);
                    break;
                default:
                    bytes.InsertRange(place, bytes.GetRange(random.Next(bytes.Count), 1));
                    break;
            }
        }

        return [.. bytes];
    }

    // Puts another value behind the next colon: most mutations would only break the text.
    private static void ReplaceValue(List<byte> bytes, int place, Random random)
    {
        var colon = bytes.IndexOf((byte)':', place);
        var end = colon < 0 ? -1 : bytes.FindIndex(colon, code => code is (byte)',' or (byte)'}');
        if (end > 0)
        {
            bytes.RemoveRange(colon + 1, end - colon - 1);
            bytes.InsertRange(colon + 1, Splinters[random.Next(8)]);
        }
    }
}
