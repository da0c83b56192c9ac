using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Cases;

namespace SScIld.Web.Tests.Features.Teaching;

/// <summary>Lessons of the library and their patients, by id.</summary>
internal static class Lessons
{
    public static ExampleCase Of(string id) => RealKnowledge.Knowledge.Examples.Find(id).ShouldNotBeNull();

    public static PatientCase Patient(string id) =>
        CaseDocumentReader.Read(Of(id).Utf8.Span, RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
}
