using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SScIld.Web.Features.Accounts.Locking;

namespace SScIld.Web.Tests.Features.Accounts.Locking;

public sealed class LockTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("/case")]
    [InlineData("/account")]
    [InlineData("/knowledge")]
    public async Task Page_WhileTheSessionIsLocked_LeadsToTheLock(string path)
    {
        using var visitor = await Visitor.SignedInAsync(app, Role.Clinician);
        (await visitor.PostAsync("/account/lock")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var answer = await visitor.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/account/locked?returnTo={Uri.EscapeDataString(path)}");
        (await visitor.GetAsync("/css/app.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.PostAsync("/account/seen")).StatusCode.ShouldBe(HttpStatusCode.Locked);
    }

    [Fact]
    public async Task Unlock_WithThePassword_GoesOnWhereItWas()
    {
        using var visitor = await Visitor.SignedInAsync(app, Role.Clinician);
        await visitor.PostAsync("/account/lock");
        const string Locked = "/account/locked?returnTo=%2Fcase";

        var wrong = await visitor.SendAsync(Locked, "unlock", ("Form.Password", "not the password"));
        (await Visitor.ReadAsync(wrong)).QuerySelector("form.panel [role=alert]")!.TextContent.ShouldContain("Not the password");
        (await visitor.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var right = await visitor.SendAsync(Locked, "unlock", ("Form.Password", Visitor.Password));
        right.Headers.Location!.ToString().ShouldEndWith("/case");
        (await visitor.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Dialog_UnlocksInPlace_AndSaysWhenThePasswordIsWrong()
    {
        using var visitor = await Visitor.SignedInAsync(app, Role.Clinician);
        var form = (await visitor.SeeAsync("/case")).Forms.First(found => found.GetAttribute("action") == "/account/unlock");
        var token = ("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        await visitor.PostAsync("/account/lock");

        (await visitor.PostAsync("/account/unlock", ("password", Visitor.Password))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PostAsync("/account/unlock", token, ("password", "not the password"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync("/account/unlock", token, ("password", Visitor.Password))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await visitor.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LockedSession_CanSignOut()
    {
        using var visitor = await Visitor.SignedInAsync(app, Role.Clinician);
        await visitor.PostAsync("/account/lock");

        var answer = await visitor.SendAsync("/account/locked", "/account/sign-out");

        answer.Headers.Location!.ToString().ShouldBe("/account/signed-out");
        (await visitor.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Session_WithoutInputForLongerThanTheLimit_IsLockedByTheServerToo()
    {
        var clock = new MovedClock();
        var locks = new SessionLocks(new IdleLimit(TimeSpan.FromMinutes(10)), clock);
        var session = new AccountSession(Guid.NewGuid(), Guid.NewGuid(), clock.GetUtcNow(), clock.GetUtcNow(), clock.GetUtcNow().AddHours(12), "");

        clock.Now += TimeSpan.FromMinutes(12);
        locks.IsLocked(session).ShouldBeFalse();
        clock.Now += TimeSpan.FromMinutes(1);
        locks.IsLocked(session).ShouldBeTrue();
        var waiting = locks.UnlockedAsync(session.Id);
        waiting.IsCompleted.ShouldBeFalse();

        locks.Unlock(session.Id);
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        locks.IsLocked(session with { LastSeenAt = clock.Now }).ShouldBeFalse();
    }

    [Fact]
    public async Task Unlock_ThatIsRefused_IsInTheAuditTrail()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name);
        await visitor.PostAsync("/account/lock");

        await visitor.SendAsync("/account/locked", "unlock", ("Form.Password", "not the password"));

        (await app.Services.GetRequiredService<AuditTrail>().FindAsync(new AuditFilter(AccountId: account.AccountId), null, 1)).Single().Act.ShouldBe(AuditAct.Refused);
    }
}
