namespace SScIld.Interop.Cases;

/// <summary>Writes rejections as <c>sscild.rejection/1</c>.</summary>
public static class RejectionWriter
{
    /// <summary>The rejection as UTF-8 JSON.</summary>
    public static byte[] Write(Rejection rejection)
    {
        var text = new JsonText();
        Write(rejection, text);
        return text.Written.ToArray();
    }

    /// <summary>Appends the rejection to a text.</summary>
    public static void Write(Rejection rejection, JsonText text)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        ArgumentNullException.ThrowIfNull(text);
        text.Member("{\"schema\":"u8, Rejection.Schema);
        text.Member(",\"caseId\":"u8, rejection.CaseId);
        text.List(",\"errors\":["u8, rejection.Errors, Error);
        text.Raw("}"u8);
    }

    private static void Error(RejectionError error, JsonText text)
    {
        text.Member("{\"path\":"u8, error.Path);
        text.Member(",\"code\":"u8, error.Code);
        text.Member(",\"message\":"u8, error.Message);
        text.Raw("}"u8);
    }
}
