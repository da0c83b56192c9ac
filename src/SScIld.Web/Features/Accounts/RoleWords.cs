using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Accounts;

/// <summary>What roles are called.</summary>
internal static class RoleWords
{
    /// <summary>One role.</summary>
    public static string Of(Words words, string code) => words[$"web.role.{code}"];

    /// <summary>Several in one line.</summary>
    public static string List(Words words, IEnumerable<string> codes) => words.List(codes.Select(code => Of(words, code)));
}
