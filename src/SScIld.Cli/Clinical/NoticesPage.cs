using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>Every notice and action the contract fixes: its id, what it means in one line, and the rules that give it.</summary>
internal static class NoticesPage
{
    public static ClinicalPage Of(PackBook book)
    {
        var page = new PageText(book.Say("cli.page.notices-and-actions"))
            .Paragraph(book.Say("cli.page.notices-intro", ("notices", $"{book.Pack.Notices.Length}"), ("actions", $"{book.Pack.Actions.Length}")));
        var givers = Givers(book);
        page.Heading(2, book.Say("cli.page.notices"));
        foreach (var family in book.Pack.Notices.OrderBy(notice => notice.Id, StringComparer.Ordinal).GroupBy(notice => FamilyOf(notice.Id), StringComparer.Ordinal))
        {
            page.Heading(3, PageText.Code(family.Key)).Table(
                [book.Say("cli.page.id"), book.Say("cli.page.level"), book.Say("cli.page.meaning"), book.Say("cli.page.given-by")],
                family.Select(notice => Row(book, givers, notice.Id, notice.Meaning, book.Voice.Level(notice.Level))));
        }

        page.Heading(2, book.Say("cli.page.actions")).Table(
            [book.Say("cli.page.id"), book.Say("cli.page.meaning"), book.Say("cli.page.given-by")],
            book.Pack.Actions.OrderBy(action => action.Id, StringComparer.Ordinal).Select(action => Row(book, givers, action.Id, action.Meaning)));
        return page.At("notices-and-actions.md");
    }

    private static string[] Row(PackBook book, ILookup<string, string> givers, string id, Localized meaning, params string[] level) =>
        [PageText.Code(id), .. level, book.Voice.Of(meaning), PageText.Codes(givers[id])];

    private static ILookup<string, string> Givers(PackBook book) => book.Pack.Rules
        .SelectMany(rule => rule.Then.Concat(rule.WhenUndecided).Select(conclusion => (Id: IdOf(conclusion), Rule: rule.Id)))
        .Where(given => given.Id is not null)
        .Distinct()
        .ToLookup(given => given.Id!, given => given.Rule, StringComparer.Ordinal);

    private static string? IdOf(Conclusion conclusion) => conclusion switch
    {
        GiveNotice notice => notice.Id,
        AskAction action => action.Id,
        _ => null,
    };

    // A family has the first part of the id, a drug's safety notices have the drug's name besides.
    private static string FamilyOf(string id)
    {
        var parts = id.Split('.');
        return parts is ["safety", var agent, _, ..] ? $"safety.{agent}" : parts[0];
    }
}
