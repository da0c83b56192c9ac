using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>Lung-function series as a table for spreadsheets and statistics: one line for each test, fields named as in the contract.</summary>
public sealed class LungFunctionCsv : IDisposable
{
    // A cell that begins like a formula is written so that no spreadsheet runs it.
    private static readonly CsvConfiguration Plain = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };
    private static readonly string[] Columns =
        ["caseId", "date", "fvcPercentPredicted", "fvcMillilitres", "dlcoPercentPredicted", "dlcoStatus", "referenceEquation", "reliable"];

    private readonly CsvWriter _table;

    /// <summary>Begins a table with its headings.</summary>
    /// <param name="output">Where it is written; left open.</param>
    public LungFunctionCsv(TextWriter output)
    {
        _table = new CsvWriter(output, Plain, leaveOpen: true);
        Write(Columns);
    }

    /// <summary>Adds the tests of one patient.</summary>
    /// <param name="caseId">The patient's code.</param>
    /// <param name="tests">The tests, in their order.</param>
    public void Add(string caseId, IEnumerable<LungFunctionEntry?>? tests)
    {
        foreach (var test in tests ?? [])
        {
            if (test is not null)
            {
                Write([
                    caseId,
                    test.Date,
                    Number(test.FvcPercentPredicted),
                    Number(test.FvcMillilitres),
                    Number(test.DlcoPercentPredicted),
                    test.DlcoStatus,
                    test.ReferenceEquation,
                    test.Reliable switch { true => "true", false => "false", null => null },
                ]);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Write(ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
        {
            _table.WriteField(cell);
        }

        _table.NextRecord();
    }
}
