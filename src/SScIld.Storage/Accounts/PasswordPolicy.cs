using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SScIld.Storage.Accounts;

/// <summary>Why a password is not taken.</summary>
public enum PasswordRefusal
{
    /// <summary>Fewer than <see cref="PasswordPolicy.MinimumLength"/> characters.</summary>
    TooShort,

    /// <summary>More than <see cref="PasswordPolicy.MaximumLength"/> characters.</summary>
    TooLong,

    /// <summary>Among the first that anybody guesses, with digits or signs around it or not.</summary>
    Common,

    /// <summary>One short piece over and over, or letters and digits in their order.</summary>
    Monotonous,

    /// <summary>Holds the account's name or the program's.</summary>
    HoldsName,
}

/// <summary>
/// Which passwords are taken, after NIST SP 800-63B-4: long rather than complicated, none that is commonly used, every
/// character allowed, and no rule about kinds of characters.
/// </summary>
public static class PasswordPolicy
{
    /// <summary>The fewest characters, as a password may be all that stands before a record.</summary>
    public const int MinimumLength = 15;

    /// <summary>The most characters; NIST asks for 64 at least.</summary>
    public const int MaximumLength = 128;

    private const int ShortestNameThatCounts = 4;
    private const int LongestPiece = 5;
    private const string ProgramName = "sscild";
    private static readonly FrozenSet<string> Common = LoadCommon();

    /// <summary>Every reason against a password; empty when it is taken.</summary>
    /// <param name="password">The password. Characters are counted as people count them, not as they are stored.</param>
    /// <param name="userName">The account's name.</param>
    public static ImmutableArray<PasswordRefusal> ReasonsAgainst(string password, string? userName)
    {
        var reasons = ImmutableArray.CreateBuilder<PasswordRefusal>();
        var length = password.EnumerateRunes().Count();
        var plain = password.ToLowerInvariant();
        Add(length < MinimumLength, PasswordRefusal.TooShort);
        Add(length > MaximumLength, PasswordRefusal.TooLong);
        Add(IsCommon(plain), PasswordRefusal.Common);
        Add(IsMonotonous(plain), PasswordRefusal.Monotonous);
        Add(Holds(plain, ProgramName) || Holds(plain, userName?.ToLowerInvariant()), PasswordRefusal.HoldsName);
        return reasons.ToImmutable();

        void Add(bool holds, PasswordRefusal reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }

    /// <summary>A listed password, bare, or with digits and signs around it, or written several times.</summary>
    private static bool IsCommon(string plain)
    {
        var core = plain.Trim([.. plain.Where(letter => !char.IsLetter(letter))]);
        return Common.Contains(plain) || Common.Contains(core) || Common.Contains(Piece(plain)) || (core.Length > 0 && Common.Contains(Piece(core)));
    }

    private static bool IsMonotonous(string plain) => plain.Length > LongestPiece && (Piece(plain).Length <= LongestPiece || IsInOrder(plain));

    /// <summary>The shortest piece of which the text is made by repeating it, the last time perhaps not to its end.</summary>
    private static string Piece(string text)
    {
        for (var length = 1; length < text.Length; length++)
        {
            if (text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length)))
            {
                return text[..length];
            }
        }

        return text;
    }

    /// <summary>Whether each character is the next, or the one before, of the character before it.</summary>
    private static bool IsInOrder(string text)
    {
        var steps = text.Zip(text.Skip(1), (one, next) => next - one).Distinct().ToList();
        return steps is [1] or [-1];
    }

    private static bool Holds(string plain, string? name) =>
        name is { Length: >= ShortestNameThatCounts } && plain.Contains(name, StringComparison.Ordinal);

    private static FrozenSet<string> LoadCommon()
    {
        using var stream = typeof(PasswordPolicy).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
