namespace SScIld.Web.Features.TakeAway;

/// <summary>What is open below the verdict, to be written or read before it is taken away.</summary>
public enum TakeAwayPanel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The page for the patient.</summary>
    Patient,

    /// <summary>"This looks wrong".</summary>
    Wrong,
}
