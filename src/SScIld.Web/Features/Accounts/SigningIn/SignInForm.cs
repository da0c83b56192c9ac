namespace SScIld.Web.Features.Accounts.SigningIn;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInForm
{
    public string? UserName { get; set; }

    public string? Password { get; set; }
}

/// <summary>What is typed after the password.</summary>
public sealed class SecondFactorForm
{
    /// <summary>The six digits of the app.</summary>
    public string? Code { get; set; }

    /// <summary>One of the codes that were written down.</summary>
    public string? RecoveryCode { get; set; }
}

/// <summary>What is typed to make the first administrator.</summary>
public sealed class FirstAdministratorForm
{
    public string? Token { get; set; }

    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Password { get; set; }
}
