using System.Text.Json;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cases;

/// <summary>
/// Everything that is wrong with a document, in the order of the document. A walk over the text finds what is wrong with its
/// form and copies what is sound; the copy then meets the same checks as any other document.
/// </summary>
internal sealed class CaseDiagnosis
{
    // Beyond this nobody reads on; the last entry says that there is more.
    private const int MostProblems = 1000;

    private readonly List<(long Place, CaseProblem Problem)> _found = [];
    private string? _caseId;

    private CaseDiagnosis()
    {
    }

    public static CaseDiagnosis Of(ReadOnlySpan<byte> json, CaseFields fields, int firstLine)
    {
        var diagnosis = new CaseDiagnosis();
        var walk = new CaseWalk(fields);
        try
        {
            walk.Go(json);
        }
        catch (JsonException failure)
        {
            diagnosis.Take(walk.Problems.Where(found => found.Problem.Code == RejectionCode.TooDeep));
            diagnosis.Add(json.Length, Malformed(walk.Reached, TextPlace.Of(json, failure, firstLine)));
            diagnosis._caseId = walk.CaseId(fields);
            return diagnosis;
        }

        diagnosis.Take(walk.Problems);
        if (!walk.IsUnsound(CaseProblem.Document))
        {
            diagnosis.Check(walk, fields);
        }

        if (diagnosis._found.Count == 0)
        {
            // The strict reader saw something that the walk did not: better refused than half understood.
            diagnosis.Add(0, Malformed(CaseProblem.Document, new TextPosition(firstLine, 1)));
        }

        return diagnosis;
    }

    public Rejection Rejection(KnowledgePack pack, Language language)
    {
        var inOrder = _found.OrderBy(found => found.Place).Select(found => found.Problem);
        if (_found.Count > MostProblems)
        {
            inOrder = inOrder.Take(MostProblems).Append(new CaseProblem(CaseProblem.Document, RejectionCode.TooMany) { Maximum = $"{MostProblems}" });
        }

        return RejectionWording.Of(_caseId, inOrder, pack, language);
    }

    private void Check(CaseWalk walk, CaseFields fields)
    {
        var mapping = new CaseMapping(fields);
        var document = walk.Sound();
        _ = mapping.Map(document);
        _caseId = CaseDocumentMapper.CaseIdOf(document, fields);
        foreach (var problem in mapping.Problems)
        {
            // A field that was entered in the wrong form is not missing.
            if (problem.Code != RejectionCode.Required || !walk.IsUnsound(problem.Path))
            {
                Add(walk.PlaceOf(problem.Path), problem);
            }
        }
    }

    private void Take(IEnumerable<(long Place, CaseProblem Problem)> problems) => _found.AddRange(problems);

    private void Add(long place, CaseProblem problem) => _found.Add((place, problem));

    private static CaseProblem Malformed(string path, TextPosition position) =>
        new(path, RejectionCode.Malformed) { Position = position };
}
