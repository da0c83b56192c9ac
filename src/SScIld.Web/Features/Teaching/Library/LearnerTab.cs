using Microsoft.JSInterop;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Teaching.Answers;
using SScIld.Web.Features.Wording;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>
/// Has the browser's tab keep what its learner answered, see <c>wwwroot/js/drafts.js</c>: a reload loses nothing, closing the tab
/// everything. The server keeps nothing.
/// </summary>
public sealed class LearnerTab(IJSRuntime browser, LearnerMemory memory, ProductKnowledge knowledge, TimeProvider clock)
{
    private const string Key = "sscild-lessons";
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    private Task<bool>? _resuming;
    private IJSObjectReference? _module;
    private KeptAnswers? _kept;

    /// <summary>Brings back what the tab kept, once; true when there was something.</summary>
    public Task<bool> ResumeAsync() => _resuming ??= BringBackAsync();

    /// <summary>Has the tab keep what is answered now; nothing happens before it was asked what it kept, or when it knows.</summary>
    public async Task KeepAsync()
    {
        if (_resuming is not { IsCompletedSuccessfully: true })
        {
            return;
        }

        var now = memory.Snapshot(clock.GetUtcNow());
        if (now.IsBlank ? _kept is null : now.SaysTheSameAs(_kept))
        {
            return;
        }

        _kept = now.IsBlank ? null : now;
        var module = await ModuleAsync();
        await (now.IsBlank ? module.InvokeVoidAsync("remove", Key) : module.InvokeVoidAsync("write", Key, now.Write()));
    }

    private async Task<bool> BringBackAsync()
    {
        if (await (await ModuleAsync()).InvokeAsync<string?>("read", Key) is not { } text
            || KeptAnswers.Read(text) is not { } kept
            || clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(kept.At) > KeptFor)
        {
            return false;
        }

        _kept = kept;
        if (kept.Own is { } file && memory.Own is null && OwnLesson.Read(file, new Words(knowledge, Language.English)).Lesson is { } own)
        {
            memory.Open(own);
        }

        if (memory.Round is null && kept.Round is { } code && Round.Parse(code, knowledge.Examples) is { } round)
        {
            memory.Begin(round);
        }

        foreach (var answer in kept.Answers.IsDefault ? [] : kept.Answers)
        {
            BringBack(answer);
        }

        return true;
    }

    private void BringBack(KeptAnswer kept)
    {
        var lesson = !kept.IsOwn ? knowledge.Examples.Find(kept.Lesson) : memory.Own is { } own && own.Id == kept.Lesson ? ExampleCase.Of(own) : null;
        if (lesson is null || memory.AnswerTo(lesson) is not null || AnswerForm.Of(kept.Answer, knowledge.Pack) is not { } form)
        {
            return;
        }

        if (!kept.IsCommitted)
        {
            memory.Begin(lesson, form);
        }
        else if (form.Commit() is { } answer && CaseDocumentReader.Read(lesson.Utf8.Span, knowledge.Pack) is CaseReading.Accepted accepted)
        {
            memory.Keep(lesson, answer, AnswerComparison.Of(answer, PathwayEngine.Decide(accepted.Patient, knowledge.Pack)));
        }
    }

    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await browser.InvokeAsync<IJSObjectReference>("import", "/js/drafts.js");
}
