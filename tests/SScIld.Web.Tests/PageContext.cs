using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Web.Features.Appearance;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Meetings;
using SScIld.Web.Features.Reference;
using SScIld.Web.Features.Reference.News;
using SScIld.Web.Features.Teaching;
using SScIld.Web.Features.Traces;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests;

/// <summary>A place to render components as a page would: with the knowledge of the data folder and words in a language.</summary>
public abstract class PageContext : BunitContext
{
    protected PageContext()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(30); // a busy machine takes longer than the second that is usual
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(RealKnowledge.Knowledge);
        Services.AddSingleton(RealKnowledge.Knowledge.Examples);
        Services.AddSingleton<AssessmentDocuments>();
        Services.AddSingleton<RuleNames>();
        Services.AddReference();
        Services.AddTeaching();
        Services.AddSingleton(new KnowledgeHistory(RealKnowledge.Knowledge, RealKnowledge.DataFolder));
        Services.AddMeetings();
        Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        Services.AddScoped<Preferences>();
        Services.AddScoped<BrowserPage>();
        Services.AddScoped<OpenCase>();
        Services.AddSingleton<TimeProvider>(new StoppedClock());
        Services.AddScoped<CaseDesk>();
        Services.AddScoped<EntryBrowser>();
    }

    /// <summary>The words of a language.</summary>
    protected static Words In(Language language) => new(RealKnowledge.Knowledge, language);

    /// <summary>Renders a component the way a page does, so that the language can change under it.</summary>
    protected IRenderedComponent<CascadingValue<Words>> RenderIn<T>(Language language, Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : IComponent => Render(InLanguage(language, parameters));

    /// <summary>Switches the language of what <see cref="RenderIn"/> rendered with the same parameters.</summary>
    protected static void Switch<T>(
        IRenderedComponent<CascadingValue<Words>> page, Language language, Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : IComponent => page.Render(InLanguage(language, parameters));

    /// <summary>An assessment of the contract's example, with one text of it replaced.</summary>
    protected static Assessment Assess(string replace = "", string by = "", Language language = Language.English) =>
        PathwayEngine.Assess(RealKnowledge.Case(replace, by), RealKnowledge.Knowledge.Pack, language);

    private static Action<ComponentParameterCollectionBuilder<CascadingValue<Words>>> InLanguage<T>(
        Language language, Action<ComponentParameterCollectionBuilder<T>>? parameters)
        where T : IComponent => page => page
            .Add(value => value.Value, In(language))
            .AddChildContent(parameters ?? (_ => { }));
}
