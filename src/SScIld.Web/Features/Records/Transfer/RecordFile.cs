using System.Text;
using SScIld.Interop.Records;
using SScIld.Storage.Patients;

namespace SScIld.Web.Features.Records.Transfer;

/// <summary>The forms in which records leave.</summary>
public enum RecordFormat
{
    /// <summary>The contract's case documents in one array, for people to read.</summary>
    Json,

    /// <summary>One case document a line, for programs.</summary>
    Ndjson,

    /// <summary>Lung-function series as a table.</summary>
    Csv,
}

/// <summary>Writes records to a stream, patient by patient: none of it is held in memory, however many there are.</summary>
public static class RecordFile
{
    /// <summary>A format by the end of an address; null: there is none.</summary>
    public static RecordFormat? Parse(string ending) => ending switch
    {
        "json" => RecordFormat.Json,
        "ndjson" => RecordFormat.Ndjson,
        "csv" => RecordFormat.Csv,
        _ => null,
    };

    /// <summary>What a file calls itself: it names no patient.</summary>
    public static (string Name, string Type) Of(RecordFormat format) => format switch
    {
        RecordFormat.Json => ("sscild-records.json", "application/json"),
        RecordFormat.Ndjson => ("sscild-records.ndjson", "application/x-ndjson"),
        _ => ("sscild-lung-function.csv", "text/csv; charset=utf-8"),
    };

    /// <summary>Writes the records.</summary>
    public static Task WriteAsync(RecordFormat format, IAsyncEnumerable<Patient> patients, Stream output, CancellationToken cancellation) => format switch
    {
        RecordFormat.Json => WriteJsonAsync(patients, output, cancellation),
        RecordFormat.Ndjson => WriteLinesAsync(patients, output, cancellation),
        _ => WriteTableAsync(patients, output, cancellation),
    };

    private static async Task WriteLinesAsync(IAsyncEnumerable<Patient> patients, Stream output, CancellationToken cancellation)
    {
        await foreach (var patient in patients.WithCancellation(cancellation))
        {
            foreach (var line in OutgoingCases.Lines(patient.Code, patient.Visits.Dated()))
            {
                await output.WriteAsync(line, cancellation);
            }
        }
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<Patient> patients, Stream output, CancellationToken cancellation)
    {
        var separator = "[\n"u8.ToArray();
        await foreach (var patient in patients.WithCancellation(cancellation))
        {
            foreach (var visit in patient.Visits.Dated())
            {
                await output.WriteAsync(separator, cancellation);
                await output.WriteAsync(visit.AsCase(patient.Code).Utf8(), cancellation);
                separator = ",\n"u8.ToArray();
            }
        }

        await output.WriteAsync(separator[0] == (byte)'[' ? "[]\n"u8.ToArray() : "\n]\n"u8.ToArray(), cancellation);
    }

    private static async Task WriteTableAsync(IAsyncEnumerable<Patient> patients, Stream output, CancellationToken cancellation)
    {
        var text = new StringWriter();
        using (var table = new LungFunctionCsv(text))
        {
            await foreach (var patient in patients.WithCancellation(cancellation))
            {
                var last = patient.Visits.IsEmpty ? DateOnly.MinValue : patient.Visits[^1].On;
                table.Add(patient.Code, patient.CaseOn(last).Document.LungFunction);
                await PassOnAsync(text, output, cancellation);
            }
        }

        await PassOnAsync(text, output, cancellation);
    }

    private static async Task PassOnAsync(StringWriter text, Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
        text.GetStringBuilder().Clear();
    }
}
