using System.Text.RegularExpressions;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Cases.Tests;

/// <summary>The ids the contract fixes are in the pack, nothing else is, and each is given to some patient.</summary>
public sealed partial class ContractIdTests
{
    private static readonly string[] Agents = [.. AgentCode.All.Select(AgentCode.Of)];
    private static readonly string Contract = File.ReadAllText(RepositoryFolder.At("data", "contract", "notice-ids.md"));
    private static readonly string[] Reasons = Ids(Contract[Contract.IndexOf("reasons:", StringComparison.Ordinal)..Contract.IndexOf("`monitor.", StringComparison.Ordinal)]);

    // The one limit of age, that of transplantation, is one of its entry limits.
    private static readonly string[] NeverGiven = ["age"];
    private static readonly string[] Fixed = [.. Ids(Contract).Except(Reasons)];
    private static readonly string[] Given = [.. RealPack.Pack.Notices.Select(notice => notice.Id), .. RealPack.Pack.Actions.Select(action => action.Id)];

    [Fact]
    public void EveryIdOfTheContract_IsInThePack() =>
        Fixed.Where(id => !Given.Any(given => Stands(id).IsMatch(given))).ShouldBeEmpty();

    [Fact]
    public void EveryIdOfThePack_IsOfTheContract() =>
        Given.Where(given => !Fixed.Any(id => Stands(id).IsMatch(given))).ShouldBeEmpty();

    [Fact]
    public void EveryReasonOfAGate_IsGivenForSomeDrug() =>
        Reasons.Except(NeverGiven).Where(reason => !Given.Any(given => given.StartsWith("safety.", StringComparison.Ordinal) && given.EndsWith($".{reason}", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void EveryIdOfTheContract_IsGivenToSomePatient() =>
        Fixed.Where(id => !Given.Any(given => Stands(id).IsMatch(given) && Reached(given))).ShouldBeEmpty();

    [Fact]
    public void EveryIdThatARuleGives_IsGivenToSomePatient() =>
        RealPack.Pack.Rules.SelectMany(rule => rule.Then.Concat(rule.WhenUndecided)).Select(conclusion => conclusion switch
            {
                GiveNotice notice => notice.Id,
                AskAction action => action.Id,
                _ => null,
            })
            .OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !Reached(id)).ShouldBeEmpty();

    private static bool Reached(string id) => Generated.In($"notice {id}") > 0 || Generated.In($"action {id}") > 0 || LessonOutcomes.Gives(id);

    // What stands in angle brackets in the contract: a drug, a reason, or a word of the pack's own.
    private static Regex Stands(string id) => new(
        $"^{Regex.Escape(id).Replace("<agent>", $"({string.Join('|', Agents)})", StringComparison.Ordinal).Replace("<reason>", $"({string.Join('|', Reasons)})", StringComparison.Ordinal).Replace("<what>", "[a-z-]+", StringComparison.Ordinal)}$",
        RegexOptions.NonBacktracking);

    private static string[] Ids(string text) => [.. Quoted().Matches(text).Select(match => match.Groups["id"].Value)];

    [GeneratedRegex("`(?<id>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
