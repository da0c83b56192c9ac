using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Tests.Features.Accounts;

/// <summary>Where signing in leads on to.</summary>
public sealed class AccountAddressTests
{
    [Theory]
    [InlineData("/", "/account/sign-in?returnTo=%2F")]
    [InlineData("/records/1?visit=2", "/account/sign-in?returnTo=%2Frecords%2F1%3Fvisit%3D2")]
    [InlineData("/account", "/account/sign-in?returnTo=%2Faccount")]
    [InlineData("/accounts", "/account/sign-in?returnTo=%2Faccounts")]
    [InlineData("/account/sign-in", "/account/sign-in")]
    [InlineData("/account/sign-in?returnTo=%2Frecords", "/account/sign-in?returnTo=%2Frecords")]
    [InlineData("/account/locked?returnTo=%2Frecords%2F1%3Fvisit%3D2", "/account/sign-in?returnTo=%2Frecords%2F1%3Fvisit%3D2")]
    [InlineData("/account/locked?returnTo=%2Faccount%2Flocked", "/account/sign-in")]
    [InlineData("/account/locked?returnTo=https%3A%2F%2Felsewhere.example", "/account/sign-in?returnTo=%2F")]
    [InlineData("/account/locked", "/account/sign-in")]
    public void SignInFor_FromAnyPage_NeverHoldsTheAddressOfSigningIn(string from, string expected) =>
        AccountAddress.SignInFor(from).ShouldBe(expected);

    [Theory]
    [InlineData("/records/1/visits/new", "/account/sign-in?ended=true&returnTo=%2Frecords%2F1%2Fvisits%2Fnew")]
    [InlineData("/account/locked", "/account/sign-in?ended=true")]
    public void SignInAgainFor_AfterASessionHasEnded_LeadsBackToThePage(string from, string expected) =>
        AccountAddress.SignInAgainFor(from).ShouldBe(expected);

    [Theory]
    [InlineData("/records", "/records")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData(null, "/")]
    public void Safe_WhateverIsAsked_StaysInThisApp(string? asked, string expected) => AccountAddress.Safe(asked).ShouldBe(expected);
}
