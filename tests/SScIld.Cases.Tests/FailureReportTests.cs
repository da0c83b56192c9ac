using System.Text;
using SScIld.Interop.Explorations;
using SScIld.Pathway.Patient;
using SScIld.Pathway;
using Xunit.Sdk;

namespace SScIld.Cases.Tests;

/// <summary>A property that fails hands over a case that the product accepts, shows the failure, and cannot be made simpler.</summary>
public sealed class FailureReportTests
{
    private const string Wrong = "Nintedanib is never added";
    private static readonly Property NeverAdded = Property.That(Wrong, advised => advised.Decision[Agent.Nintedanib] != PlannedAction.Add);

    [Fact]
    public void Failure_OfAProperty_PrintsACaseThatIsAcceptedAndBreaksIt()
    {
        var patient = Printed();

        PathwayEngine.Decide(patient, RealPack.Pack)[Agent.Nintedanib].ShouldBe(PlannedAction.Add);
    }

    [Fact]
    public void Failure_OfAProperty_PrintsACaseOfWhichNothingCanBeTakenAway() =>
        CaseGenerator.Simpler(Printed()).Where(simpler => NeverAdded.Violation(new Advised(simpler)) is not null).ShouldBeEmpty();

    [Fact]
    public void GeneratedPatient_WrittenAsADocumentAndRead_GetsTheSameAdvice()
    {
        for (var seed = 0; seed < LongRun.Choose(1_000, 20_000); seed++)
        {
            var patient = CaseGenerator.Make(seed);
            PathwayEngine.Decide(Read(CaseText.Of(patient)), RealPack.Pack).ShouldBe(PathwayEngine.Decide(patient, RealPack.Pack), $"seed {seed}");
        }
    }

    private static PatientCase Printed()
    {
        var message = Should.Throw<FailException>(() => new Sweep(2_000, NeverAdded).Check(Wrong)).Message;
        return Read(message[message.IndexOf('{', StringComparison.Ordinal)..]);
    }

    private static PatientCase Read(string document) => RealPack.Case(Encoding.UTF8.GetBytes(document));
}
