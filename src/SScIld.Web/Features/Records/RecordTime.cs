using System.Globalization;

namespace SScIld.Web.Features.Records;

/// <summary>When something was done, as pages write it.</summary>
public static class RecordTime
{
    /// <summary>Day and minute in the server's zone, the zone of the clinic that runs it.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
