using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Tests;

/// <summary>A browser without scripts: it keeps cookies and sends the forms it is shown.</summary>
internal sealed class Visitor(App app, string scheme = "http") : IDisposable
{
    /// <summary>The password of every account these tests make.</summary>
    public const string Password = "four blue herons";

    private readonly HttpClient _browser = app.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri($"{scheme}://localhost"),
    });

    /// <summary>Somebody who signed in with an account of their own, made for this role.</summary>
    public static async Task<Visitor> SignedInAsync(App app, Role role)
    {
        var account = await MakeAccountAsync(app, role);
        var visitor = new Visitor(app);
        (await visitor.SignInAsync(account.Name)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    /// <summary>An account that signs in with its shown name.</summary>
    public static async Task<Actor> MakeAccountAsync(App app, Role role)
    {
        var name = $"{role.Code}-{Guid.NewGuid():N}";
        await using var scope = app.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<AccountRegister>();
        return (await register.MakeAsync(Actor.Program, name, name, Password, [role])).ShouldBeOfType<AccountMaking.Made>().Account;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _browser.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page at an address.</summary>
    public async Task<IHtmlDocument> SeeAsync(string path)
    {
        var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await ReadAsync(answer);
    }

    /// <summary>The page an answer is.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(), CancellationToken.None);

    /// <summary>Fills in a form and sends it.</summary>
    /// <param name="path">The page it is on.</param>
    /// <param name="form">Its name, or the address it is sent to.</param>
    /// <param name="fields">What is typed.</param>
    public async Task<HttpResponseMessage> SendAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await SeeAsync(path);
        var found = page.Forms.First(sent => sent.GetAttribute("action") == form || Hidden(sent).Any(input => input == ("_handler", form)));
        return await PostAsync(found.GetAttribute("action") ?? path, [.. Hidden(found), .. fields]);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> SignInAsync(string userName, string password = Password, string query = "") =>
        SendAsync($"/account/sign-in{query}", "sign-in", ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>Changes a password that somebody else had set.</summary>
    public Task<HttpResponseMessage> ChooseOwnPasswordAsync(string current, string next, string query = "") =>
        SendAsync($"/account/new-password{query}", "change-password", ("Form.Current", current), ("Form.New", next));

    public void Dispose() => _browser.Dispose();

    private static IEnumerable<(string Name, string Value)> Hidden(IHtmlFormElement form) => form.QuerySelectorAll("input[type=hidden]")
        .OfType<IHtmlInputElement>()
        .Select(input => (input.Name ?? "", input.Value));
}
