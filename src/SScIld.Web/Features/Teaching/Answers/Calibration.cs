using System.Collections.Immutable;

namespace SScIld.Web.Features.Teaching.Answers;

/// <summary>How well a learner's sureness goes with being right, over all parts of several answers.</summary>
/// <param name="Levels">Each level of sureness that was used, the least sure first.</param>
/// <param name="MeanSaid">How sure the learner was on average, in per cent.</param>
/// <param name="MeanRight">In how many parts the learner agreed with the tool, in per cent.</param>
public sealed record Calibration(ImmutableArray<CalibrationLevel> Levels, decimal MeanSaid, decimal MeanRight)
{
    // Closer than this one cannot tell with a handful of cases; in percentage points.
    private const decimal Close = 10;

    /// <summary>Works it out.</summary>
    public static Calibration Of(IEnumerable<ComparedPart> parts)
    {
        var all = parts.ToList();
        return new Calibration(
            [
                .. all.GroupBy(part => part.Confidence).OrderBy(level => level.Key)
                    .Select(level => new CalibrationLevel(level.Key, level.Count(), level.Count(part => part.Agrees))),
            ],
            all.Count == 0 ? 0 : decimal.Round((decimal)all.Sum(part => part.Confidence) / all.Count),
            all.Count == 0 ? 0 : decimal.Round(100m * all.Count(part => part.Agrees) / all.Count));
    }

    /// <summary>Whether the learner was surer than right, less sure, or about as sure.</summary>
    public Sureness Sureness => (MeanSaid - MeanRight) switch
    {
        > Close => Sureness.TooSure,
        < -Close => Sureness.NotSureEnough,
        _ => Sureness.Matched,
    };
}

/// <summary>One level of sureness.</summary>
/// <param name="Confidence">The level, in per cent.</param>
/// <param name="Stated">How often it was stated.</param>
/// <param name="Right">How often the learner then agreed with the tool.</param>
public sealed record CalibrationLevel(int Confidence, int Stated, int Right);

/// <summary>How sureness and being right go together.</summary>
public enum Sureness
{
    /// <summary>About as sure as right.</summary>
    Matched,

    /// <summary>Surer than right.</summary>
    TooSure,

    /// <summary>Less sure than right.</summary>
    NotSureEnough,
}
