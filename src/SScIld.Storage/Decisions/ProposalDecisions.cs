using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Decisions;

/// <summary>The clinicians' decisions on proposals, shown to whoever opens the record later. A change of mind is added, never written over.</summary>
public sealed class ProposalDecisions
{
    /// <summary>The longest remark, in characters.</summary>
    public const int LongestRemark = DecisionMapping.RemarkLength;

    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;

    internal ProposalDecisions(StoreContexts contexts, StoreWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>Records a decision; false when the assessment is not there.</summary>
    /// <exception cref="ArgumentException">A proposal is modified or declined without a reason, or the remark is too long.</exception>
    public Task<bool> RecordAsync(Actor who, NewDecision made, CancellationToken cancellation = default)
    {
        if (made.Answer != ProposalAnswer.Accept && string.IsNullOrEmpty(made.ReasonCode))
        {
            throw new ArgumentException("Whoever modifies or declines a proposal says why.", nameof(made));
        }

        if (made.Remark?.Length > LongestRemark)
        {
            throw new ArgumentException($"A remark has at most {LongestRemark} characters.", nameof(made));
        }

        return _writer.WriteAsync(
            who,
            async write =>
            {
                var patientId = await write.Records.Assessments
                    .Where(assessment => assessment.Id == made.AssessmentId)
                    .Select(assessment => (Guid?)assessment.PatientId)
                    .SingleOrDefaultAsync(write.Cancellation);
                if (patientId is null)
                {
                    return false;
                }

                var decision = ProposalDecisionContent.Record(Guid.CreateVersion7(write.Now), made, write.Actor, write.Now, write.NextSequence);
                write.Records.Decisions.Add(decision);
                write.Records.DecisionRules.AddRange(made.Rules.Distinct().Select(rule => new DecisionRuleRecord { DecisionId = decision.Id, Rule = rule }));
                write.Enter(AuditAct.Decided, new AuditTarget(AuditSubject.Decision, decision.Id, patientId), ProposalDecisionContent.Hash(decision));
                return true;
            },
            cancellation);
    }

    /// <summary>Every decision on an assessment's proposals, earliest first; the last of an agent is the one that stands.</summary>
    public Task<ImmutableArray<ProposalDecision>> OfAssessmentAsync(Guid assessmentId, CancellationToken cancellation = default) =>
        _contexts.ReadAsync(async records =>
        {
            var found = await records.Decisions
                .Where(decision => decision.AssessmentId == assessmentId)
                .OrderBy(decision => decision.AuditSequence)
                .ToListAsync(cancellation);
            return found.Select(Read).ToImmutableArray();
        });

    /// <summary>Every decision of a patient's record by the assessment it belongs to, earliest first.</summary>
    /// <remarks>Belongs to opening the patient's record, which the audit trail has already noted.</remarks>
    public Task<ILookup<Guid, ProposalDecision>> OfPatientAsync(Guid patientId, CancellationToken cancellation = default) =>
        _contexts.ReadAsync(async records =>
        {
            var found = await records.Decisions
                .Join(
                    records.Assessments.Where(assessment => assessment.PatientId == patientId),
                    decision => decision.AssessmentId,
                    assessment => assessment.Id,
                    (decision, assessment) => decision)
                .OrderBy(decision => decision.AuditSequence)
                .ToListAsync(cancellation);
            return found.ToLookup(decision => decision.AssessmentId, Read);
        });

    /// <summary>The rules whose proposals were decided, most declined first; among equals, those decided more often first.</summary>
    public Task<ImmutableArray<RuleDeclines>> RulesByDeclineRateAsync(CancellationToken cancellation = default) => _contexts.ReadAsync(async records =>
    {
        string modified = ProposalDecisionContent.Code(ProposalAnswer.Modify), declined = ProposalDecisionContent.Code(ProposalAnswer.Decline);
        var standing = records.Decisions.Where(decision => !records.Decisions.Any(later =>
            later.AssessmentId == decision.AssessmentId && later.Agent == decision.Agent && later.AuditSequence > decision.AuditSequence));
        var counted = await records.DecisionRules
            .Join(standing, behind => behind.DecisionId, decision => decision.Id, (behind, decision) => new { behind.Rule, decision.Answer })
            .GroupBy(pair => pair.Rule)
            .Select(rule => new
            {
                Rule = rule.Key,
                Decided = rule.Count(),
                Modified = rule.Count(pair => pair.Answer == modified),
                Declined = rule.Count(pair => pair.Answer == declined),
            })
            .ToListAsync(cancellation);
        return counted
            .Select(rule => new RuleDeclines(rule.Rule, rule.Decided, rule.Modified, rule.Declined))
            .OrderByDescending(rule => rule.Rate)
            .ThenByDescending(rule => rule.Decided)
            .ThenBy(rule => rule.Rule, StringComparer.Ordinal)
            .ToImmutableArray();
    });

    private static ProposalDecision Read(DecisionRecord stored) => new(
        stored.Agent,
        stored.Action,
        ProposalDecisionContent.Answer(stored.Answer),
        stored.ReasonCode,
        stored.Remark,
        new Signature(stored.AuthorName, stored.MadeAt));
}
