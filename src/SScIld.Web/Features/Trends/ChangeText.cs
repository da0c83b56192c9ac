using SScIld.Pathway.Explanation;
using SScIld.Pathway.Measurements;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Trends;

/// <summary>Falls as changes: a fall of 11 points is "−11 points", a rise of 3 is "+3 points".</summary>
internal static class ChangeText
{
    /// <summary>Points with the share of the earlier value: "−11 points (−13.9 %)".</summary>
    public static string Of(Words words, AbsoluteDecline fall, RelativeDecline share) =>
        words.Say(
            "web.change.points-and-share",
            ("points", Signed(fall.Points)),
            ("unit", words.UnitAfter(NumberText.Rounded(fall.Points), "points")),
            ("percent", Signed(share.Percent)));

    /// <summary>A change with its sign.</summary>
    public static string Signed(decimal fall)
    {
        var text = NumberText.Of(-fall);
        return NumberText.Rounded(-fall) > 0 ? $"+{text}" : text;
    }
}
