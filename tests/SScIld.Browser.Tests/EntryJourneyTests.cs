using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>A clinician enters a patient, makes mistakes, is interrupted, and goes on.</summary>
[Collection(AppCollection.Name)]
public sealed class EntryJourneyTests(AppFixture app)
{
    [Fact]
    public async Task NewPatient_FromNothing_ReachesTheAddOnAdvice()
    {
        await using var tab = await app.OpenAsync("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Enter a patient" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Three ways to begin");
        await EnterAddOnDueAsync(tab);

        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("Fibrosis-dominant");
        await Assertions.Expect(tab.Page.Locator("#advice .action-add")).ToContainTextAsync("nintedanib");
        await Assertions.Expect(tab.Page.Locator(".not-updated")).ToHaveCountAsync(0);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        new Uri(tab.Page.Url).PathAndQuery.ShouldBe("/case", "nothing of a patient stands in an address");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Series_PastedIntoACell_IsShownAndAdded()
    {
        await using var tab = await app.OpenAsync("/case");
        await tab.AskOnAsync("2026-11-20");
        await tab.Field("lungFunction[0].date").FocusAsync();

        await tab.Page.EvaluateAsync("""
            const cells = new DataTransfer();
            cells.setData("text/plain", "Date\tFVC %\tDLCO %\n18.11.25\t79\t58\n2026年5月12日\t74\t55\n16 Nov 2026\t68\t51");
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: cells, bubbles: true, cancelable: true }));
            """);
        await Assertions.Expect(tab.Page.Locator("#series-paste tbody tr")).ToHaveCountAsync(3);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add these 3 tests" }).ClickAsync();

        await Assertions.Expect(tab.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("68");
        await Assertions.Expect(tab.Page.Locator(".pair-line")).ToContainTextAsync("−11 points");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mistake_IsNamedOnItsField_KeepsTheLastAdviceAndIsRepaired()
    {
        await using var tab = await OpenExampleInTheFormAsync();
        var verdict = await tab.Page.Locator("h1").InnerTextAsync();

        await tab.Field("lungFunction[1].fvcPercentPredicted").FillAsync("740");

        await Assertions.Expect(tab.Field("lungFunction[1].fvcPercentPredicted")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(tab.Page.Locator(".not-updated")).ToContainTextAsync("FVC (Lung-function tests, no. 2)");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(verdict);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await tab.Page.Locator(".not-updated button").ClickAsync();
        await Assertions.Expect(tab.Field("lungFunction[1].fvcPercentPredicted")).ToBeFocusedAsync();
        await tab.Field("lungFunction[1].fvcPercentPredicted").FillAsync("74");
        await Assertions.Expect(tab.Page.Locator(".not-updated")).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reload_InTheMiddleOfAWord_LosesNothing()
    {
        await using var tab = await app.OpenAsync("/case");
        await tab.TypeAsync("patient.ageYears", "57");
        await tab.TypeAsync("lungFunction[1].date", "18 No");
        await tab.ChooseAsync("serology.antiTopoisomeraseI", "positive");
        await tab.AddTreatmentAsync("mycophenolate");
        await tab.TypeAsync("treatments[0].startedOn", "2025-1");

        await tab.GoToAsync("/case");

        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");
        await Assertions.Expect(tab.Field("lungFunction[1].date")).ToHaveValueAsync("18 No");
        await Assertions.Expect(tab.Page.Locator("[data-field='serology.antiTopoisomeraseI'][value=positive]")).ToBeCheckedAsync();
        await Assertions.Expect(tab.Field("treatments[0].startedOn")).ToHaveValueAsync("2025-1");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task NewPatient_ClearsTheFormAndTheDraft()
    {
        await using var tab = await OpenExampleInTheFormAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New patient" }).ClickAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clear and start anew" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Three ways to begin");
        await Assertions.Expect(tab.Field("lungFunction[0].date")).ToHaveValueAsync("");
        await tab.Page.EvaluateAsync("""
            new Promise((gone, kept) => {
                setInterval(() => sessionStorage.length === 0 && gone(), 20);
                setTimeout(() => kept(new Error("still there: " + Object.keys(sessionStorage))), 30_000);
            })
            """);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Draft_AfterTwelveHours_IsGone()
    {
        await using var tab = await app.OpenAsync("/case");
        await tab.TypeAsync("patient.ageYears", "57");
        await tab.Page.EvaluateAsync("""
            const draft = JSON.parse(sessionStorage.getItem("sscild-draft"));
            draft.at -= 12 * 60 * 60 * 1000 + 1000;
            sessionStorage.setItem("sscild-draft", JSON.stringify(draft));
            """);

        await tab.GoToAsync("/case");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Three ways to begin");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Language_SwitchedInTheMiddleOfAWord_LosesNothing()
    {
        await using var tab = await OpenExampleInTheFormAsync();
        await tab.Field("patient.ageYears").FillAsync("57 or so");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".not-updated")).ToContainTextAsync("年龄");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57 or so");
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("路径");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_ByTheKeyboardOutsideABox_TakesBackAndBringsAgain()
    {
        await using var tab = await app.OpenAsync("/case");
        await Assertions.Expect(tab.Field("asOf")).Not.ToHaveValueAsync("");
        await tab.ChooseAsync("ssc.cutaneousSubset", "diffuse");
        await Assertions.Expect(tab.Page.Locator("[data-undo]")).ToBeEnabledAsync();
        await tab.ChooseAsync("patient.sex", "male");

        await tab.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(tab.Page.Locator("[data-field='patient.sex'][value='']")).ToBeCheckedAsync();
        await Assertions.Expect(tab.Page.Locator("[data-field='ssc.cutaneousSubset'][value=diffuse]")).ToBeCheckedAsync();

        await Assertions.Expect(tab.Page.Locator("[data-redo]")).ToBeEnabledAsync();
        await tab.Page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(tab.Page.Locator("[data-field='patient.sex'][value=male]")).ToBeCheckedAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_BeforeTheBrowserHasTheChoice_ShowsTheFormAsItIs()
    {
        await using var tab = await app.OpenAsync("/case");
        await Assertions.Expect(tab.Field("asOf")).Not.ToHaveValueAsync("");
        await tab.ChooseAsync("ssc.cutaneousSubset", "diffuse");
        await Assertions.Expect(tab.Page.Locator("[data-undo]")).ToBeEnabledAsync();

        await tab.Page.EvaluateAsync("""
            document.querySelector("[data-field='patient.sex'][value=male]").click();
            document.querySelector("[data-undo]").click();
            """);

        await Assertions.Expect(tab.Page.Locator("[data-redo]")).ToBeEnabledAsync();
        await Assertions.Expect(tab.Page.Locator("[data-field='patient.sex'][value='']")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task WhatIf_ValueTakenIntoTheCase_StandsInTheFormAndCanBeUndone()
    {
        await using var tab = await OpenExampleInTheFormAsync();
        var verdict = await tab.Page.Locator("h1").InnerTextAsync();
        await tab.Page.Locator(".what-if-fold > summary").ClickAsync();
        await tab.Page.GetByLabel("Datum").SelectOptionAsync("lungFunction[2].fvcPercentPredicted");
        await tab.Page.GetByLabel("As a number").FillAsync("78.5");
        await Assertions.Expect(tab.Page.Locator(".what-if .flips li").First).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take this value into the case" }).ClickAsync();

        await Assertions.Expect(tab.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("78.5");
        await Assertions.Expect(tab.Page.Locator("h1")).Not.ToHaveTextAsync(verdict);
        await tab.Page.Locator("[data-undo]").ClickAsync();
        await Assertions.Expect(tab.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("68");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(verdict);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keyboard_Alone_EntersAPatient()
    {
        await using var tab = await app.OpenAsync("/case");
        var keyboard = tab.Page.Keyboard;
        await tab.Page.Locator("#begin").FocusAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("[data-field='ssc.cutaneousSubset'][value='']")).ToBeFocusedAsync();

        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("62");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("14");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("57");

        await Assertions.Expect(tab.Page.Locator("[data-field='ssc.cutaneousSubset'][value=diffuse]")).ToBeCheckedAsync();
        await Assertions.Expect(tab.Field("ssc.durationMonths")).ToHaveValueAsync("62");
        await Assertions.Expect(tab.Field("ssc.mrss")).ToHaveValueAsync("14");
        await Assertions.Expect(tab.Page.Locator("[data-field='patient.sex'][value=female]")).ToBeCheckedAsync();
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Field_TakenAsSoonAsThePageIsLive_KeepsTheFocus()
    {
        await using var tab = await app.OpenAsync("/case");
        await tab.Field("patient.ageYears").FocusAsync();

        await tab.Page.Keyboard.TypeAsync("57");

        await Assertions.Expect(tab.Page.Locator("[data-undo]")).ToBeEnabledAsync();
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToBeFocusedAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Figure_InAQuestion_TakesThatAnswerAndNoughtTakesItBack()
    {
        await using var tab = await app.OpenAsync("/case");
        var traction = tab.Page.Locator("[data-field='hrct[0].tractionBronchiectasis']");
        await traction.And(tab.Page.Locator(":checked")).FocusAsync();

        await tab.Page.Keyboard.PressAsync("2");
        await Assertions.Expect(tab.Page.Locator("[data-field='hrct[0].tractionBronchiectasis'][value=no]")).ToBeCheckedAsync();
        await Assertions.Expect(tab.Page.Locator("[data-field='hrct[0].tractionBronchiectasis'][value=no]")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("1");
        await Assertions.Expect(tab.Page.Locator("[data-field='hrct[0].tractionBronchiectasis'][value=yes]")).ToBeCheckedAsync();
        await tab.Page.Keyboard.PressAsync("7");
        await Assertions.Expect(tab.Page.Locator("[data-field='hrct[0].tractionBronchiectasis'][value=yes]")).ToBeCheckedAsync();
        await tab.Page.Keyboard.PressAsync("0");
        await Assertions.Expect(tab.Page.Locator("[data-field='hrct[0].tractionBronchiectasis'][value='']")).ToBeCheckedAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Treatment_ChosenWithTheKeyboard_IsAddedOnce()
    {
        await using var tab = await app.OpenAsync("/case");
        var list = tab.Page.Locator("#add-treatment");
        await list.FocusAsync();

        await tab.Page.Keyboard.TypeAsync("m");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list).ToHaveValueAsync("nintedanib");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Field("treatments[0].agent")).ToHaveValueAsync("nintedanib");
        await Assertions.Expect(tab.Field("treatments[1].agent")).ToHaveCountAsync(0);
        await Assertions.Expect(list).ToHaveValueAsync("");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_InARowOfTheSeries_LeadsToTheDayOfTheNextTest()
    {
        await using var tab = await app.OpenAsync("/case");
        await tab.Field("lungFunction[0].fvcPercentPredicted").FillAsync("79");

        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Field("lungFunction[1].date")).ToBeFocusedAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shortcuts_AreListedUsedAndSwitchedOff()
    {
        await using var tab = await OpenExampleInTheFormAsync();
        await tab.Page.Locator("h1").FocusAsync();
        await tab.Page.Keyboard.PressAsync("e");
        await Assertions.Expect(tab.Page.Locator("dialog.drawer h2").First).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page.Locator("dialog.drawer .eyebrow").First).ToHaveTextAsync("Rule");
        await CloseDrawerAsync(tab);
        await tab.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(tab.Page.Locator("dialog.drawer #knowledge-search")).ToBeFocusedAsync();
        await CloseDrawerAsync(tab);

        await tab.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.Page.GetByLabel("Shortcuts of one key are on").UncheckAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Locator("h1").FocusAsync();
        await tab.Page.Keyboard.PressAsync("?");

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToBeHiddenAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    /// <summary>Closes the drawer and waits until the server knows.</summary>
    private static async Task CloseDrawerAsync(WatchedPage tab)
    {
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("dialog.drawer .drawer-bar")).ToHaveCountAsync(0);
    }

    /// <summary>Types what <c>data/cases/add-on-due.json</c> says.</summary>
    private static async Task EnterAddOnDueAsync(WatchedPage tab)
    {
        await tab.AskOnAsync("2026-11-20");
        await tab.ChooseAsync("ssc.cutaneousSubset", "diffuse");
        await tab.TypeAsync("ssc.durationMonths", "62");
        await tab.TypeAsync("ssc.mrss", "14");
        await tab.ChooseAsync("patient.sex", "female");
        await tab.TypeAsync("patient.ageYears", "57");
        (string Date, string Fvc, string Dlco)[] tests = [("2025-11-18", "79", "58"), ("12.5.2026", "74", "55"), ("16 Nov 2026", "68", "51")];
        for (var i = 0; i < tests.Length; i++)
        {
            await tab.TypeAsync($"lungFunction[{i}].date", tests[i].Date);
            await tab.TypeAsync($"lungFunction[{i}].fvcPercentPredicted", tests[i].Fvc);
            await tab.TypeAsync($"lungFunction[{i}].dlcoPercentPredicted", tests[i].Dlco);
        }

        await tab.TypeAsync("hrct[0].date", "2026-11-10");
        await tab.TypeAsync("hrct[0].fibrosisExtentPercent", "24");
        await tab.ChooseAsync("hrct[0].groundGlass", "no");
        await tab.ChooseAsync("hrct[0].reticulation", "yes");
        await tab.ChooseAsync("hrct[0].tractionBronchiectasis", "yes");
        await tab.ChooseAsync("hrct[0].predominant", "fibrosis");
        await tab.ChooseAsync("hrct[0].fibrosisChange", "increased");
        await tab.ChooseAsync("serology.antiTopoisomeraseI", "positive");
        await tab.TypeAsync("inflammation.crpMgPerL", "3");
        await tab.TypeAsync("inflammation.esrMmPerH", "16");
        await tab.ChooseAsync("clinical.symptoms", "worse");
        await tab.ChooseAsync("clinical.acuteDeterioration", "no");
        await tab.AddTreatmentAsync("mycophenolate");
        await tab.TypeAsync("treatments[0].startedOn", "2025-10-01");
        await tab.ChooseAsync("treatments[0].doseAdequate", "yes");
        await tab.ChooseAsync("safety.screened", "yes");
    }

    private async Task<WatchedPage> OpenExampleInTheFormAsync()
    {
        var tab = await app.OpenAsync("/examples/add-on-due");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Edit this case" }).ClickAsync();
        await Assertions.Expect(tab.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("68");
        return tab;
    }
}
