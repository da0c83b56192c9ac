using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;

namespace SScIld.Interop.Revisions;

/// <summary>A piece of a pack in words.</summary>
/// <param name="Key">What it is and its id.</param>
/// <param name="Name">What a reader calls it; empty where the id says all.</param>
/// <param name="Aspects">What it says, aspect by aspect.</param>
public sealed record PackPart(PartKey Key, Localized Name, ImmutableArray<PartAspect> Aspects);

/// <summary>One thing a piece of a pack says, line by line.</summary>
/// <param name="Code">Which aspect, for instance <c>asks</c>.</param>
/// <param name="Lines">The lines, in both languages.</param>
/// <param name="Exact">What the lines do not tell, or tell in names and numbers that stand elsewhere in the pack, to the letter.</param>
public sealed record PartAspect(string Code, ImmutableArray<Localized> Lines, string Exact = "")
{
    private static readonly string[] Deciding = [AspectCode.Value, AspectCode.Asks, AspectCode.Gives, AspectCode.Follows, AspectCode.Undecided, AspectCode.Order, AspectCode.Use];

    /// <summary>True when the lines speak in names and numbers of other pieces: they read otherwise when those change, and say the same.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>What of it decides, to the letter; null: all of it.</summary>
    public string? Logic { get; init; }

    /// <summary>Whether it says what another says.</summary>
    public bool SaysTheSame(PartAspect other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Exact == other.Exact && (IsSpoken || HasSameLines(other));
    }

    /// <summary>Whether it reads as another reads.</summary>
    public bool HasSameLines(PartAspect other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());
    }

    /// <summary>Whether advice can hang on the difference from another; words, sources and evidence only explain.</summary>
    public bool DecidesOtherwiseThan(PartAspect other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Deciding.Contains(Code) && (Logic is null || Logic != other.Logic);
    }

    /// <summary>Whether advice can hang on it at all.</summary>
    public bool Decides => Deciding.Contains(Code);
}

/// <summary>The aspects, by the codes that documents name them with.</summary>
public static class AspectCode
{
    /// <summary>A number with its unit and the side on which it is met.</summary>
    public const string Value = "value";

    /// <summary>A condition.</summary>
    public const string Asks = "asks";

    /// <summary>The label a row gives.</summary>
    public const string Gives = "gives";

    /// <summary>What follows.</summary>
    public const string Follows = "follows";

    /// <summary>What follows when it cannot be decided.</summary>
    public const string Undecided = "undecided";

    /// <summary>What comes after what.</summary>
    public const string Order = "order";

    /// <summary>What something is used for by the engine.</summary>
    public const string Use = "use";

    /// <summary>What it is called.</summary>
    public const string Name = "name";

    /// <summary>The reason given.</summary>
    public const string Because = "because";

    /// <summary>What it says.</summary>
    public const string Text = "text";

    /// <summary>Which layer, section and references it stands on.</summary>
    public const string Source = "source";

    /// <summary>Studies and steps compared with guidelines.</summary>
    public const string Evidence = "evidence";

    /// <summary>What the source leaves open.</summary>
    public const string Gap = "gap";

    /// <summary>How far and when it was verified.</summary>
    public const string Checked = "checked";

    /// <summary>Limits, unit and supplier of a datum.</summary>
    public const string Datum = "datum";

    /// <summary>Citation and identifiers.</summary>
    public const string Citation = "citation";

    /// <summary>Label status by region.</summary>
    public const string Status = "status";

    /// <summary>Doses.</summary>
    public const string Doses = "doses";

    /// <summary>Checks before starting.</summary>
    public const string Before = "before";

    /// <summary>What is watched.</summary>
    public const string Watch = "watch";

    /// <summary>Contraindications, cautions, adverse effects, pregnancy, interactions.</summary>
    public const string Facts = "facts";
}
