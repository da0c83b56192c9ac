using System.Globalization;
using System.Text.Json.Nodes;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>Rules in the formats of json-rules-engine and of the Zen engine. A fact's id is written with underscores for dots.</summary>
internal sealed class PeerFormats(KnowledgePack pack)
{
    private readonly Dictionary<string, Threshold> _thresholds = pack.Thresholds.ToDictionary(threshold => threshold.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> _facts = CaseFacts.All.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    public static string Name(string fact) => fact.Replace('.', '_');

    /// <summary>A list of rules as json-rules-engine takes them.</summary>
    public JsonArray JsonRules(IEnumerable<(RuleDefinition Rule, Condition When)> rules) =>
        [.. rules.Select(rule => new JsonObject { ["conditions"] = Root(Tree(rule.When)), ["event"] = new JsonObject { ["type"] = rule.Rule.Id } })];

    /// <summary>A decision of the Zen engine: one table that collects the rules that hold.</summary>
    public JsonObject Zen(IEnumerable<(RuleDefinition Rule, Condition When)> rules) => new()
    {
        ["nodes"] = new JsonArray(
            Node("in", "inputNode", []),
            Node("rules", "decisionTableNode", new JsonObject
            {
                ["hitPolicy"] = "collect",
                ["inputs"] = new JsonArray(new JsonObject { ["id"] = "when", ["name"] = "when", ["type"] = "expression" }),
                ["outputs"] = new JsonArray(new JsonObject { ["id"] = "rule", ["name"] = "rule", ["field"] = "rule", ["type"] = "expression" }),
                ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject
                {
                    ["_id"] = rule.Rule.Id, ["when"] = Expression(rule.When), ["rule"] = $"\"{rule.Rule.Id}\"",
                })]),
            }),
            Node("out", "outputNode", [])),
        ["edges"] = new JsonArray(Edge("in", "rules"), Edge("rules", "out")),
    };

    private static JsonObject Root(JsonObject tree) => tree.ContainsKey("fact") ? new JsonObject { ["all"] = new JsonArray(tree) } : tree;

    private JsonObject Tree(Condition condition) => condition switch
    {
        AllOf all => new JsonObject { ["all"] = new JsonArray([.. all.Parts.Select(Tree)]) },
        AnyOf any => new JsonObject { ["any"] = new JsonArray([.. any.Parts.Select(Tree)]) },
        Not not => new JsonObject { ["not"] = Tree(not.Part) },
        Established established => Tree(established.Part),
        Is { Values: [var value] } one => Asked(one.Fact, "equal", Value(one.Fact, value)),
        Is several => Asked(several.Fact, "in", new JsonArray([.. several.Values.Select(value => Value(several.Fact, value))])),
        Meets meets => Asked(meets.Fact, Operator(_thresholds[meets.Threshold].Comparator!.Value), JsonValue.Create(_thresholds[meets.Threshold].Value)),
        Compare compare => Asked(compare.Fact, Operator(compare.Comparator), new JsonObject { ["fact"] = Name(compare.OtherFact) }),
        _ => throw new NotSupportedException($"{condition.GetType().Name} has no counterpart."),
    };

    private static JsonObject Asked(string fact, string @operator, JsonNode value) =>
        new() { ["fact"] = Name(fact), ["operator"] = @operator, ["value"] = value };

    private JsonNode Value(string fact, string value) => _facts[fact].Kind == FactKind.Truth ? JsonValue.Create(value == "yes") : JsonValue.Create(value);

    private string Expression(Condition condition) => condition switch
    {
        AllOf all => $"({string.Join(" and ", all.Parts.Select(Expression))})",
        AnyOf any => $"({string.Join(" or ", any.Parts.Select(Expression))})",
        Not not => $"not ({Expression(not.Part)})",
        Established established => Expression(established.Part),
        Is @is => $"{Name(@is.Fact)} in [{string.Join(", ", @is.Values.Select(value => Value(@is.Fact, value).ToJsonString()))}]",
        Meets meets => $"{Name(meets.Fact)} {Sign(_thresholds[meets.Threshold].Comparator!.Value)} {_thresholds[meets.Threshold].Value.ToString(CultureInfo.InvariantCulture)}",
        Compare compare => $"{Name(compare.Fact)} {Sign(compare.Comparator)} {Name(compare.OtherFact)}",
        _ => throw new NotSupportedException($"{condition.GetType().Name} has no counterpart."),
    };

    private static string Operator(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "greaterThanInclusive",
        Comparator.Above => "greaterThan",
        Comparator.AtMost => "lessThanInclusive",
        _ => "lessThan",
    };

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => ">=",
        Comparator.Above => ">",
        Comparator.AtMost => "<=",
        _ => "<",
    };

    private static JsonObject Node(string id, string type, JsonObject content) =>
        new() { ["id"] = id, ["name"] = id, ["type"] = type, ["position"] = new JsonObject { ["x"] = 0, ["y"] = 0 }, ["content"] = content };

    private static JsonObject Edge(string from, string to) => new() { ["id"] = $"{from}-{to}", ["sourceId"] = from, ["targetId"] = to, ["type"] = "edge" };
}
