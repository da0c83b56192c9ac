using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Revisions;

/// <summary>What is known of an agent, in words.</summary>
internal static class AgentParts
{
    public static PackPart Of(AgentMonograph agent) => new(
        new PartKey(PartKind.Agent, AgentCode.Of(agent.Agent)),
        agent.Name,
        [
            new(AspectCode.Name, [agent.Name]),
            new(AspectCode.Use, [BothVoices.Plain($"{agent.Role}")], $"{agent.Proposable}"),
            new(AspectCode.Text, [agent.Summary]),
            Statements(AspectCode.Status, agent.LabelStatus, status => ($"{status.Region}: {status.Status}", status.Text, status.Source, status.Verified, "")),
            Statements(AspectCode.Doses, agent.Doses, dose => (dose.Id, dose.Text, dose.Source, dose.Verified, $"{dose.Labelled}")),
            Statements(AspectCode.Before, agent.BeforeStarting, check => (check.Id, check.Text, check.Source, check.Verified, string.Join(", ", check.Facts))),
            Statements(AspectCode.Watch, agent.Monitoring, item => (item.Id, item.Text, item.Source, item.Verified, Schedule(item.Schedule))),
            Statements(AspectCode.Facts, agent.Facts, fact => ($"{fact.Kind}: {fact.Id}", fact.Text, fact.Source, fact.Verified, fact.Action ?? "")),
        ]);

    // Two lines for each: what is said, and on what it rests.
    private static PartAspect Statements<T>(string code, ImmutableArray<T> all, Func<T, (string Id, Localized Text, string Source, bool IsVerified, string Besides)> read) => new(
        code,
        [
            .. all.Select(read).SelectMany(said => new[]
            {
                new Localized($"{said.Id}: {said.Text.English}", $"{said.Id}：{said.Text.Chinese}"),
                BothVoices.Plain($"  {string.Join("; ", new[] { said.Source, said.Besides, said.IsVerified ? "✓" : "?" }.Where(part => part.Length > 0))}"),
            }),
        ]);

    private static string Schedule(MonitoringSchedule? schedule) =>
        schedule is null ? "" : $"{BothVoices.Number(schedule.EveryMonths)}/{BothVoices.Number(schedule.ForMonths)}/{BothVoices.Number(schedule.ThenEveryMonths)}";
}
