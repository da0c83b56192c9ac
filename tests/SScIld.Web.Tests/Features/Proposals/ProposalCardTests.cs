using Bunit;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Proposals;

namespace SScIld.Web.Tests.Features.Proposals;

public sealed class ProposalCardTests : PageContext
{
    [Fact]
    public void Card_OfAnAddition_SaysActionAndAgentAndLayerInWords()
    {
        var card = Show(Agent.Nintedanib);

        card.Find("summary h3").TextContent.Trim().ShouldBe("Add nintedanib");
        card.Find("summary .badge").TextContent.Trim().ShouldBe("Review");
    }

    [Fact]
    public void Card_InChinese_SaysTheSameInChinese() =>
        Show(Agent.Nintedanib, Language.Chinese).Find("summary h3").TextContent.Trim().ShouldBe("加用尼达尼布");

    [Fact]
    public void Card_ShowsEveryArgumentWithItsLayer()
    {
        var proposal = Proposal(Agent.Nintedanib, Language.English);
        var card = Show(Agent.Nintedanib);

        var arguments = card.FindAll(".reasons li");

        arguments.Count.ShouldBe(proposal.Because.Length + proposal.Against.Length);
        arguments.ShouldAllBe(argument => argument.QuerySelector(".badge") != null);
        foreach (var reason in proposal.Because.Concat(proposal.Against))
        {
            card.Markup.ShouldContain(System.Net.WebUtility.HtmlEncode(reason.Text));
        }
    }

    [Fact]
    public void Card_QuotingAStudyTheReviewMisprints_ShowsTheCorrectionBesideIt()
    {
        var proposal = Proposal(Agent.Nintedanib, Language.English);
        var misprinted = proposal.Evidence.Where(card => card.Errata.Length > 0).ToList();
        misprinted.ShouldNotBeEmpty();

        var card = Show(Agent.Nintedanib);

        foreach (var erratum in misprinted.SelectMany(study => study.Errata))
        {
            card.FindAll(".correction").ShouldContain(shown =>
                shown.TextContent.Contains(erratum.Correction.English, StringComparison.Ordinal)
                && shown.TextContent.Contains("The review prints", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Card_ListsOpenChecksBeforeAnsweredOnes_AndSaysWhichAreOpen()
    {
        var proposal = Proposal(Agent.Nintedanib, Language.English);

        var states = Show(Agent.Nintedanib).FindAll(".check-state").Select(state => state.TextContent).ToList();

        states.Count(state => state == "open").ShouldBe(proposal.BeforeStarting.Count(check => check.Open));
        states.LastIndexOf("open").ShouldBeLessThan(states.IndexOf("answered"));
    }

    [Fact]
    public void Card_ComparesGuidelines_AndMarksWhatWasNotVerified()
    {
        var proposal = Proposal(Agent.Nintedanib, Language.English);
        var card = Show(Agent.Nintedanib);

        card.FindAll("table.stances tbody tr").Count.ShouldBe(proposal.Positions.Sum(position => position.Stances.Length));
        card.FindAll("table.stances tbody tr").ShouldAllBe(row => row.QuerySelector(".verified") != null);
        card.FindAll("table.stances .verified-no").ShouldAllBe(mark => mark.TextContent.Contains("not verified", StringComparison.Ordinal));
    }

    [Fact]
    public void Card_ShowsLabelStatusOfEveryRegion()
    {
        var proposal = Proposal(Agent.Nintedanib, Language.English);

        var card = Show(Agent.Nintedanib);

        foreach (var status in proposal.Monograph.LabelStatus)
        {
            card.Markup.ShouldContain(System.Net.WebUtility.HtmlEncode(status.Text.English));
        }
    }

    [Fact]
    public void Card_OfAWithheldAgent_SaysWhyAndWhatWouldLiftIt()
    {
        var assessment = Assess("\"screened\": true", "\"screened\": true, \"altTimesUpperLimit\": 4");
        var withheld = assessment.Withheld.First(proposal => proposal.Agent == Agent.Nintedanib);

        var card = Render<ProposalCard>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Proposal, withheld));

        card.Find("summary h3").TextContent.Trim().ShouldBe("Nintedanib");
        card.Find(".lifted-by").TextContent.ShouldContain(withheld.Vetoes[0].LiftedBy);
    }

    [Fact]
    public void Card_WhenTheNextAssessmentSaysTheSame_IsNotDrawnAgain()
    {
        var card = Show(Agent.Nintedanib);
        Show(card, Assess());
        var drawn = card.RenderCount;

        Show(card, Assess());

        card.RenderCount.ShouldBe(drawn);
    }

    [Fact]
    public void Card_WhenAnArgumentSaysOtherwise_IsDrawnAgain()
    {
        var card = Show(Agent.Nintedanib);
        Show(card, Assess());

        Show(card, Assess("\"fvcPercentPredicted\": 68", "\"fvcPercentPredicted\": 66"));

        card.Markup.ShouldContain("66");
    }

    [Fact]
    public void Card_WhenTheLanguageChanges_IsDrawnAgainInIt()
    {
        var page = RenderIn<ProposalCard>(Language.English, card => card.Add(shown => shown.Proposal, Proposal(Agent.Nintedanib, Language.English)));

        Switch<ProposalCard>(page, Language.Chinese, card => card.Add(shown => shown.Proposal, Proposal(Agent.Nintedanib, Language.Chinese)));

        page.Find("summary h3").TextContent.Trim().ShouldBe("加用尼达尼布");
    }

    [Fact]
    public void Card_OpensTheBasisOfEveryStatement()
    {
        var card = Show(Agent.Nintedanib);

        card.FindAll(".reasons li, .checks li, .watches li, tbody th[scope=row] ~ td:last-child").ShouldAllBe(
            statement => statement.QuerySelector(".basis") != null || statement.Closest("table.stances") != null);
        card.FindAll("table.stances caption .basis").Count.ShouldBe(card.FindAll("table.stances").Count);
    }

    [Fact]
    public void Card_SaysOfEachArgumentWhichStudiesItRestsOn()
    {
        var strength = Show(Agent.Nintedanib).FindAll(".reasons .rests-on").Select(line => line.TextContent).ToList();

        strength.ShouldContain(line => line.StartsWith("Rests on SENSCIS (", StringComparison.Ordinal) && line.Contains("N = 576", StringComparison.Ordinal));
        strength.ShouldAllBe(line => line.StartsWith("Rests on ", StringComparison.Ordinal) || line == "No study is named for it.");
    }

    private static Proposal Proposal(Agent agent, Language language) =>
        Assess(language: language).Regimen.First(proposal => proposal.Agent == agent);

    private IRenderedComponent<ProposalCard> Show(Agent agent, Language language = Language.English) => Render<ProposalCard>(parameters => parameters
        .AddCascadingValue(In(language))
        .Add(card => card.Proposal, Proposal(agent, language)));

    private static void Show(IRenderedComponent<ProposalCard> card, Assessment assessment) => card.Render(parameters => parameters
        .Add(shown => shown.Proposal, assessment.Regimen.First(proposal => proposal.Agent == card.Instance.Proposal.Agent)));
}
