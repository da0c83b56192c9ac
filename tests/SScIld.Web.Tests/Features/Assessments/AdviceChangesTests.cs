using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Assessments;

namespace SScIld.Web.Tests.Features.Assessments;

public sealed class AdviceChangesTests : PageContext
{
    private readonly Assessment _due = Assess();
    private readonly Assessment _steady = Assess("\"fvcPercentPredicted\": 68", "\"fvcPercentPredicted\": 78");

    [Fact]
    public void Between_TheSameAdvice_IsEmpty() => AdviceChanges.Between(_due, Assess()).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Between_AFallThatIsEntered_NamesTheVerdictAndTheDrugWithItsReason()
    {
        var changes = AdviceChanges.Between(_steady, _due);

        changes.Progression!.Value.Now.ShouldBe("significant");
        changes.ChangesVerdict.ShouldBeTrue();
        changes.Concerns(Agent.Nintedanib).ShouldBe(_steady.Regimen.All(proposal => proposal.Agent != Agent.Nintedanib));
        AdviceChangeList.Lines(In(Language.English), changes)[0].ShouldStartWith("Progression: ");
    }

    [Fact]
    public void Between_ADrugThatIsNowWithheld_SaysWhy()
    {
        var withheld = Assess("\"screened\": true", "\"screened\": true, \"contraindicated\": [{ \"agent\": \"nintedanib\" }]");

        var changes = AdviceChanges.Between(_due, withheld);

        var change = changes.Agents.Single(change => change.Agent == Agent.Nintedanib);
        (change.Before, change.Now).ShouldBe((PlannedAction.Add, PlannedAction.Withheld));
        AdviceChangeList.Lines(In(Language.English), changes).ShouldContain(line =>
            line.StartsWith("Nintedanib: withheld. ", StringComparison.Ordinal) && line.EndsWith(change.Proposal!.Vetoes[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Between_ADrugNoLongerNamed_SaysThat()
    {
        var without = _due with { Regimen = [_due.Regimen[0]] };

        var change = AdviceChanges.Between(_due, without).Agents.ShouldHaveSingleItem();

        change.Proposal.ShouldBeNull();
        AdviceChangeList.Lines(In(Language.English), AdviceChanges.Between(_due, without)).ShouldBe(["Nintedanib is no longer named."]);
    }

    [Fact]
    public void Watch_OfACaseThatIsNotEdited_SeesNothing()
    {
        var watch = new ChangeWatch(new ManualClock());

        watch.See(null, _steady);
        watch.See(null, _due);

        watch.Changes.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Watch_WhenAnotherCaseIsOpened_SeesNothing()
    {
        var watch = new ChangeWatch(new ManualClock());

        watch.See("one case", _steady);
        watch.See("another case", _due);

        watch.Changes.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Watch_WhenTheLanguageChanges_SeesNothing()
    {
        var watch = new ChangeWatch(new ManualClock());

        watch.See(this, _steady);
        watch.See(this, Assess(language: Language.Chinese));

        watch.Changes.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Watch_KeysInQuickSuccession_AreOneEntry()
    {
        var clock = new ManualClock();
        var watch = new ChangeWatch(clock);
        watch.See(this, _steady);
        clock.Pass(TimeSpan.FromMinutes(1));
        watch.See(this, _due);
        watch.Changes.IsEmpty.ShouldBeFalse();

        clock.Pass(TimeSpan.FromSeconds(1));
        watch.See(this, _steady with { });

        watch.Changes.IsEmpty.ShouldBeTrue("typing on led back to where the entry began");
    }

    [Fact]
    public void Watch_TheNextEntry_IsComparedWithTheOneBefore()
    {
        var clock = new ManualClock();
        var watch = new ChangeWatch(clock);
        watch.See(this, _steady);
        watch.See(this, _due);
        clock.Pass(ChangeWatch.Marked + TimeSpan.FromSeconds(1));

        watch.See(this, _due with { });

        watch.Changes.IsEmpty.ShouldBeTrue();
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
