namespace SScIld.Web.Features.Accounts.Own;

/// <summary>What is typed to change one's own password.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? New { get; set; }
}

/// <summary>What is typed to set up or give up the second factor.</summary>
public sealed class SetupForm
{
    /// <summary>The digits the app shows, which prove that it has the key.</summary>
    public string? Code { get; set; }

    public string? Password { get; set; }
}
