using SScIld.Knowledge.Yaml;
using SScIld.Pathway.Evidence;

namespace SScIld.Knowledge.Reading;

/// <summary>Reads what is known of one agent.</summary>
internal static class AgentFile
{
    public static void Read(MapReader map)
    {
        var agent = map.Agent("id");
        map.File.Declare(IdKind.Agent, (map.At("id") as YamlScalar)?.Value ?? "", map.At("id"));
        var monograph = new AgentMonograph
        {
            Agent = agent,
            Name = map.Sentence("name"),
            Role = (AgentRole)map.Code("role", Codes.AgentRole),
            Proposable = map.Truth("proposable"),
            Summary = map.Sentence("summary"),
            LabelStatus = map.All("labelStatus", item => new LabelStatus(
                item.OneOf("region", Codes.Region), item.OneOf("status", Codes.LabelStatus), item.Sentence("text"), item.Text("source"), item.Truth("verified"))),
            Doses = map.All("dose", item => new Dose(
                Id(item), item.OneOf("basis", Codes.DoseBasis) == "labelled", item.Sentence("text"), item.Text("source"), item.Truth("verified"))),
            BeforeStarting = map.All("beforeStarting", item => new BaselineCheck(
                Id(item), item.Sentence("text"), item.Mentions("facts", MentionKind.Fact), item.Text("source"), item.Truth("verified"))),
            Monitoring = map.All("monitoring", item => new MonitoringItem(
                Id(item), item.Sentence("text"), Schedule(item), item.Text("source"), item.Truth("verified"))),
            Facts = map.All("facts", item => new AgentFact(
                Id(item), item.OneOf("kind", Codes.AgentFactKind), item.Sentence("text"), item.Text("source"), item.Truth("verified"), item.TextOrNull("action"))),
        };
        map.Done();
        map.File.Keep(monograph, map.At("id"));
    }

    private static string Id(MapReader map)
    {
        var id = map.Text("id");
        map.File.Declare(IdKind.Reference, id, map.At("id"));
        return id;
    }

    private static MonitoringSchedule? Schedule(MapReader item)
    {
        if (item.MapOrNull("schedule") is not { } map)
        {
            return null;
        }

        var schedule = new MonitoringSchedule(map.WholeNumber("everyMonths"), map.WholeNumberOrNull("forMonths"), map.WholeNumberOrNull("thenEveryMonths"));
        map.Done();
        if (schedule is not { EveryMonths: > 0, ForMonths: null or > 0, ThenEveryMonths: null or > 0 } ||
            schedule.ForMonths is null != schedule.ThenEveryMonths is null)
        {
            map.File.Add(map.Map, "bad-schedule", "everyMonths is positive; forMonths and thenEveryMonths come together.");
        }

        return schedule;
    }
}
