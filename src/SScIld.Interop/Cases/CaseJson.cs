using System.Text.Json;
using System.Text.Json.Serialization;

namespace SScIld.Interop.Cases;

/// <summary>
/// How case documents are read and written: strictly, by generated code. A comma too many, a field nobody knows and a field
/// twice are refused here already; <see cref="CaseDiagnosis"/> then says what is wrong and where.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = CaseDocumentReader.MaximumDepth,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(ExactDecimalConverter)])]
[JsonSerializable(typeof(CaseDocument))]
internal sealed partial class CaseJson : JsonSerializerContext;

/// <summary>Reads numbers exactly or not at all, and writes them without trailing zeros.</summary>
internal sealed class ExactDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && ExactDecimal.TryParse(reader.ValueSpan, out var value)
            ? value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(ExactDecimal.Normalised(value));
}
