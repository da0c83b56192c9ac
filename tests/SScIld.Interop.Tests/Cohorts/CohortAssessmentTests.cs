using System.Text;
using System.Text.Json;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Interop.Cohorts;
using SScIld.Pathway;

namespace SScIld.Interop.Tests.Cohorts;

/// <summary>A line in, a line out, in order, whatever the lines hold and however the stream is cut.</summary>
public sealed class CohortAssessmentTests
{
    [Fact]
    public async Task Cohort_AnswersEveryLineInOrder()
    {
        var input = new StringBuilder();
        for (var number = 0; number < 2000; number++)
        {
            var sound = number % 7 != 3;
            input.Append(sound ? $"{{\"schema\":\"sscild.case/1\",\"asOf\":\"2026-11-20\",\"caseId\":\"{number}\"}}\n" : $"{{\"caseId\":\"{number}\"}}\n");
        }

        var (lines, done) = await Run(input.ToString());

        var answers = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.GetProperty("caseId").GetString()).ShouldBe(Enumerable.Range(0, 2000).Select(number => $"{number}"));
        answers.Select(answer => answer.GetProperty("schema").GetString() == Rejection.Schema)
            .ShouldBe(Enumerable.Range(0, 2000).Select(number => number % 7 == 3));
        (done.Assessed, done.Rejected).ShouldBe((1714, 286));
        done.BytesRead.ShouldBe(Encoding.UTF8.GetByteCount(input.ToString()));
    }

    [Fact]
    public async Task Line_IsAnsweredAsTheCaseAlone()
    {
        var documents = Enumerable.Range(0, 200).Select(seed => CaseDocumentWriter.Write(RandomCase.Document(seed))).ToArray();

        foreach (var detail in new[] { AssessmentDetail.Full, AssessmentDetail.Brief })
        {
            var (lines, _) = await Run(string.Join('\n', documents.Select(Encoding.UTF8.GetString)), detail);

            var writer = new AssessmentWriter(TestPack.Pack, Language.English, detail);
            lines.ShouldBe(documents.Select(json => Encoding.UTF8.GetString(writer.Write(PathwayEngine.Assess(
                CaseDocumentReader.Read(json, TestPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient, TestPack.Pack)))));
        }
    }

    [Fact]
    public async Task BlankLinesCarriageReturnsAndByteOrderMark_AreReadOver()
    {
        var (lines, done) = await Run($"\uFEFF{CaseText.Smallest}\r\n\r\n   \n{CaseText.Smallest}\n\n");

        lines.Length.ShouldBe(2);
        (done.Assessed, done.Rejected).ShouldBe((2, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\r\n")]
    public async Task NoCases_GiveNoAnswers(string input)
    {
        var (lines, done) = await Run(input);

        lines.ShouldBeEmpty();
        (done.Assessed, done.Rejected).ShouldBe((0, 0));
    }

    [Fact]
    public async Task MalformedLine_IsNamedByItsNumber()
    {
        var (lines, _) = await Run($"{CaseText.Smallest}\n\n{{\n{CaseText.Smallest}");

        lines.Length.ShouldBe(3);
        lines[1].ShouldContain(" at 3:2\"");
    }

    [Fact]
    public async Task Line_OfTheLargestSize_IsReadAndLongerOnesAreNot()
    {
        var largest = CaseText.Smallest.PadRight(CaseDocumentReader.MaximumBytes);

        var (lines, done) = await Run($"{CaseText.Smallest}\n{largest}\r\n{largest} \n{CaseText.Smallest}\n{largest}  ");

        lines.Select(line => line.Contains("too-large", StringComparison.Ordinal)).ShouldBe([false, false, true, false, true]);
        (done.Assessed, done.Rejected).ShouldBe((3, 2));
    }

    [Fact]
    public async Task Stream_ThatGivesAByteAtATime_GivesTheSameAnswers()
    {
        var input = string.Join("\r\n", Enumerable.Range(0, 20).Select(seed => Encoding.UTF8.GetString(CaseDocumentWriter.Write(RandomCase.Document(seed)))));
        await using var trickle = new Trickle(Encoding.UTF8.GetBytes(input));
        await using var output = new MemoryStream();

        await CohortAssessment.RunAsync(trickle, output, TestPack.Pack);

        Lines(output).ShouldBe((await Run(input)).Lines);
    }

    [Fact]
    public async Task Progress_EndsWithTheWhole()
    {
        var told = new List<CohortProgress>();
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{CaseText.Smallest}\n", 3000))));

        var done = await CohortAssessment.RunAsync(input, Stream.Null, TestPack.Pack, progress: new Told(told));

        told.Count.ShouldBeGreaterThan(1);
        told[^1].ShouldBe(done);
        told.Select(progress => progress.Assessed).ShouldBeInOrder();
    }

    [Fact]
    public async Task Cancelled_LeavesWholeLines()
    {
        using var cancellation = new CancellationTokenSource();
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{CaseText.Smallest}\n", 20_000))));
        var output = new MemoryStream();

        await Should.ThrowAsync<OperationCanceledException>(CohortAssessment.RunAsync(
            input, output, TestPack.Pack, progress: new Told([], cancellation.Cancel), cancellation: cancellation.Token));

        var lines = Lines(output);
        lines.Length.ShouldBeInRange(1, 19_999);
        lines.ShouldAllBe(line => line.EndsWith('}'));
        output.ToArray()[^1].ShouldBe((byte)'\n');
    }

    [Fact]
    public async Task Output_ThatCannotBeWritten_EndsTheRunWithItsOwnFailure()
    {
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{CaseText.Smallest}\n", 20_000))));

        (await Should.ThrowAsync<IOException>(CohortAssessment.RunAsync(input, new FullDisk(), TestPack.Pack))).Message.ShouldBe("full");
    }

    [Fact]
    public async Task Input_ThatCannotBeRead_EndsTheRunWithItsOwnFailure()
    {
        await using var input = new BrokenDisk(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{CaseText.Smallest}\n", 20_000))));

        (await Should.ThrowAsync<IOException>(CohortAssessment.RunAsync(input, Stream.Null, TestPack.Pack))).Message.ShouldBe("broken");
    }

    private static async Task<(string[] Lines, CohortProgress Done)> Run(string input, AssessmentDetail detail = AssessmentDetail.Brief)
    {
        await using var output = new MemoryStream();
        var done = await CohortAssessment.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, TestPack.Pack, detail: detail);
        return (Lines(output), done);
    }

    private static string[] Lines(MemoryStream output) =>
        Encoding.UTF8.GetString(output.ToArray()) is { Length: > 0 } text ? text.TrimEnd('\n').Split('\n') : [];

    private sealed class Told(List<CohortProgress> told, Action? then = null) : IProgress<CohortProgress>
    {
        public void Report(CohortProgress value)
        {
            told.Add(value);
            then?.Invoke();
        }
    }

    /// <summary>Takes a little and then nothing more.</summary>
    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Length > 100_000 ? throw new IOException("full") : base.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>Gives half and then nothing more.</summary>
    private sealed class BrokenDisk(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > Length / 2 ? throw new IOException("broken") : base.ReadAsync(buffer, cancellationToken);
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
