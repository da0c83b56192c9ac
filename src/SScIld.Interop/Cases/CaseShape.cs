using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace SScIld.Interop.Cases;

/// <summary>The JSON form of one part of the case document, taken from the generated types so that the two cannot differ.</summary>
internal abstract class CaseShape
{
    /// <summary>The document.</summary>
    public static ObjectShape Document { get; } = (ObjectShape)Of(typeof(CaseDocument));

    private static CaseShape Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(decimal) => new NumberShape(),
            _ when plain == typeof(bool) => new FlagShape(),
            _ when plain == typeof(string) => new TextShape(),
            { IsArray: true } => new ListShape(Of(plain.GetElementType()!)),
            _ => new ObjectShape(
                Typed(plain).Properties.ToFrozenDictionary(field => field.Name, field => Of(field.PropertyType), StringComparer.Ordinal)),
        };
    }

    private static JsonTypeInfo Typed(Type type) =>
        CaseJson.Default.GetTypeInfo(type) ?? throw new NotSupportedException($"{type} is no part of the case document.");
}

/// <summary>An object with named fields.</summary>
internal sealed class ObjectShape(FrozenDictionary<string, CaseShape> fields) : CaseShape
{
    public FrozenDictionary<string, CaseShape> Fields => fields;
}

/// <summary>A list of entries of one shape.</summary>
internal sealed class ListShape(CaseShape entry) : CaseShape
{
    public CaseShape Entry => entry;
}

/// <summary>A number.</summary>
internal sealed class NumberShape : CaseShape;

/// <summary>True or false.</summary>
internal sealed class FlagShape : CaseShape;

/// <summary>A text, a day or the code of an answer.</summary>
internal sealed class TextShape : CaseShape;
