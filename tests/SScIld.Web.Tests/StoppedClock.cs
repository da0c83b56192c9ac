namespace SScIld.Web.Tests;

/// <summary>A clock that always shows the day of the contract's example.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);
}
