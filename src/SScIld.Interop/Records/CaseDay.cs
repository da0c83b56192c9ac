using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>Days and names of case documents.</summary>
internal static class CaseDay
{
    private const int MonthsOfAYear = 12;

    /// <summary>Whole calendar months from one day to a later one.</summary>
    public static int WholeMonths(DateOnly from, DateOnly to) =>
        ((to.Year - from.Year) * MonthsOfAYear) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

    /// <summary>Whole years from one day to a later one.</summary>
    public static int WholeYears(DateOnly from, DateOnly to) => WholeMonths(from, to) / MonthsOfAYear;

    /// <summary>The same entries under other names.</summary>
    public static CaseDocument WithNames(CaseDocument document, string? schema, string? caseId, string? asOf) => new()
    {
        Schema = schema,
        CaseId = caseId,
        AsOf = asOf,
        Patient = document.Patient,
        Ssc = document.Ssc,
        LungFunction = document.LungFunction,
        Hrct = document.Hrct,
        Serology = document.Serology,
        Inflammation = document.Inflammation,
        Clinical = document.Clinical,
        Treatments = document.Treatments,
        Safety = document.Safety,
    };
}
