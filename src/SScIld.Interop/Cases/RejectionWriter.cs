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
        text.Raw("{\"schema\":"u8);
        text.Text(Rejection.Schema);
        text.Raw(",\"caseId\":"u8);
        text.Text(rejection.CaseId);
        text.Raw(",\"errors\":["u8);
        foreach (var error in rejection.Errors)
        {
            text.Raw("{\"path\":"u8);
            text.Text(error.Path);
            text.Raw(",\"code\":"u8);
            text.Text(error.Code);
            text.Raw(",\"message\":"u8);
            text.Text(error.Message);
            text.Raw("},"u8);
        }

        text.Close(']');
        text.Raw("}"u8);
    }
}
