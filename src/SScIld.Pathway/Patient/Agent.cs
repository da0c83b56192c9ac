using System.Collections.Immutable;

namespace SScIld.Pathway.Patient;

/// <summary>A treatment the contract can name. The pathway proposes some of them; every one that is current stays visible.</summary>
public enum Agent
{
    /// <summary>Mycophenolate (mofetil or sodium).</summary>
    Mycophenolate,

    /// <summary>Nintedanib.</summary>
    Nintedanib,

    /// <summary>Tocilizumab.</summary>
    Tocilizumab,

    /// <summary>Rituximab.</summary>
    Rituximab,

    /// <summary>Cyclophosphamide.</summary>
    Cyclophosphamide,

    /// <summary>Azathioprine.</summary>
    Azathioprine,

    /// <summary>Pirfenidone.</summary>
    Pirfenidone,

    /// <summary>A systemic glucocorticoid, as prednisone equivalent.</summary>
    Glucocorticoid,

    /// <summary>Autologous haematopoietic stem-cell transplantation.</summary>
    Hsct,

    /// <summary>Mesenchymal stem cells.</summary>
    Msc,

    /// <summary>CD19 CAR-T cells.</summary>
    CarT,

    /// <summary>Nerandomilast.</summary>
    Nerandomilast,

    /// <summary>Any other treatment; more than one may be current.</summary>
    Other,
}

/// <summary>The names by which documents and data call the agents.</summary>
public static class AgentCode
{
    private static readonly string[] Codes =
    [
        "mycophenolate", "nintedanib", "tocilizumab", "rituximab", "cyclophosphamide", "azathioprine", "pirfenidone",
        "glucocorticoid", "hsct", "msc", "carT", "nerandomilast", "other",
    ];

    /// <summary>All agents, in the contract's order.</summary>
    public static ImmutableArray<Agent> All { get; } = [.. Enum.GetValues<Agent>()];

    /// <summary>The code of an agent, for instance <c>carT</c>.</summary>
    public static string Of(Agent agent) => Codes[(int)agent];

    /// <summary>Reads a code; case matters.</summary>
    public static bool TryParse(string? code, out Agent agent)
    {
        var index = Array.IndexOf(Codes, code);
        agent = index < 0 ? default : (Agent)index;
        return index >= 0;
    }
}
