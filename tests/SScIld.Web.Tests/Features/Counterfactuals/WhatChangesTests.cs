using Bunit;
using SScIld.Pathway;
using SScIld.Web.Features.Counterfactuals;

namespace SScIld.Web.Tests.Features.Counterfactuals;

/// <summary>What would change the advice, as the page lists it.</summary>
public sealed class WhatChangesTests : PageContext
{
    private readonly PatientCase _patient = RealKnowledge.Case();

    [Fact]
    public void List_NamesTheSmallestRiseOfFvcThatChangesTheVerdict()
    {
        var page = RenderIn<WhatChanges>(Language.English, panel => panel.Add(changes => changes.Patient, RealKnowledge.Case()));

        page.WaitForAssertion(() => page.Markup.ShouldContain("FVC (2026-11-16): 69.1 % predicted instead of 68 % predicted"));
        page.Markup.ShouldContain("Nintedanib: add → withheld");
    }

    [Fact]
    public void List_WhenThePageTurnsChinese_SaysTheSameInChinese()
    {
        void Parameters(ComponentParameterCollectionBuilder<WhatChanges> panel) => panel.Add(changes => changes.Patient, _patient);
        var page = RenderIn<WhatChanges>(Language.English, Parameters);
        page.WaitForAssertion(() => page.Find(".turns"));

        Switch<WhatChanges>(page, Language.Chinese, Parameters);

        page.WaitForAssertion(() => page.Markup.ShouldContain("FVC（2026-11-16）：69.1%"));
    }
}
