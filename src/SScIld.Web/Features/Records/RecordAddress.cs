namespace SScIld.Web.Features.Records;

/// <summary>Where records are found. Addresses hold ids that mean nothing elsewhere, never a patient's code.</summary>
public static class RecordAddress
{
    /// <summary>The list of patients.</summary>
    public const string List = "/records";

    /// <summary>Saving the case of that form into a record.</summary>
    public const string Carry = "/records/from-case";

    /// <summary>Taking records in and out.</summary>
    public const string Transfer = "/records/transfer";

    /// <summary>How often the proposals of each rule are declined.</summary>
    public const string Declines = "/records/declined-rules";

    /// <summary>Where files with records are fetched.</summary>
    public const string Export = "/records/export";

    /// <summary>A patient's record.</summary>
    public static string Of(Guid patient) => $"{List}/{patient}";

    /// <summary>The form of a visit; null: of one that is not saved yet.</summary>
    public static string OfVisit(Guid patient, Guid? visit) => $"{Of(patient)}/visits/{visit?.ToString() ?? "new"}";

    /// <summary>A saved assessment.</summary>
    public static string OfAssessment(Guid patient, Guid assessment) => $"{Of(patient)}/assessments/{assessment}";

    /// <summary>A file with one patient's record.</summary>
    public static string OfFile(Guid patient, string format) => $"{Export}/{patient}/{format}";
}
