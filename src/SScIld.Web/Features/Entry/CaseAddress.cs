namespace SScIld.Web.Features.Entry;

/// <summary>Where the form of a case is that belongs to no record.</summary>
public static class CaseAddress
{
    /// <summary>The form with the advice beside it.</summary>
    public const string Form = "/case";
}
