using SScIld.Storage.Accounts;

namespace SScIld.Browser.Tests;

/// <summary>A board on the wall does not go dark, and a page that is no board lets the screen sleep again.</summary>
[Collection(AppCollection.Name)]
public sealed class KeptAwakeTests(AppFixture app)
{
    // The browser's own lock needs a screen: what is asked of it is counted instead.
    private const string CountedLock = """
        window.held = 0;
        Object.defineProperty(navigator, "wakeLock", {
            value: {
                request: async kind => {
                    window.kind = kind;
                    window.held++;
                    const lock = new EventTarget();
                    lock.release = async () => {
                        window.held--;
                        lock.dispatchEvent(new Event("release"));
                    };
                    return lock;
                },
            },
        });
        """;

    [Fact]
    public async Task Screen_OfTheBoard_IsKeptLitOnceAndLetGoOnTheAgenda()
    {
        var account = await RecordAccount.MakeAsync(app, app.Address, "Dr Lin", Role.MdtChair);
        await using var chair = await app.OpenAsync("/meeting", await account.SignedInAsync());
        await chair.Page.AddInitScriptAsync(CountedLock);
        await chair.GoToAsync("/meeting");

        await MeetingJourneyTests.BeginAsync(chair, ["add-on-due"]);
        await chair.Page.WaitForFunctionAsync("() => window.held === 1");
        (await chair.Page.EvaluateAsync<string>("window.kind")).ShouldBe("screen");
        await chair.Page.Keyboard.PressAsync("2");
        await MeetingJourneyTests.ExpectPanelAsync(chair, "Hrct");
        (await chair.Page.EvaluateAsync<int>("window.held")).ShouldBe(1);

        await chair.Page.Locator("[data-step=escape]").ClickAsync();
        await chair.Page.WaitForFunctionAsync("() => window.held === 0");

        // The browser takes it back when it likes; it is asked for again.
        await chair.Page.Locator(".meeting-ways a").ClickAsync();
        await chair.Page.WaitForFunctionAsync("() => window.held === 1");
        chair.Complaints.ShouldBeEmpty();
    }
}
