using System.Runtime.InteropServices;

namespace SScIld.Interop.Cases;

/// <summary>Something wrong with a document, before it is put into words.</summary>
/// <param name="Path">The field.</param>
/// <param name="Code">One of <see cref="RejectionCode"/>.</param>
/// <param name="Value">What was entered, or what it cannot stand beside.</param>
/// <param name="Field">The field's limits and answers; null: it has none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CaseProblem(string Path, string Code, string Value = "", CaseField? Field = null)
{
    /// <summary>The path of the document itself.</summary>
    public const string Document = "$";
}
