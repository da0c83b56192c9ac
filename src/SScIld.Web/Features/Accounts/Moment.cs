using System.Globalization;

namespace SScIld.Web.Features.Accounts;

/// <summary>A moment as the server's clock on the wall shows it, the same in every language.</summary>
internal static class Moment
{
    /// <summary>Day, hour and minute.</summary>
    public static string Of(DateTimeOffset moment, TimeProvider clock) => Local(moment, clock).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>To the second.</summary>
    public static string ToTheSecond(DateTimeOffset moment, TimeProvider clock) =>
        Local(moment, clock).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(DateTimeOffset moment, TimeProvider clock) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);
}
