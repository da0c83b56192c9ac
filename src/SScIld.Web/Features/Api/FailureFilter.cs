namespace SScIld.Web.Features.Api;

/// <summary>
/// An error of our own is answered without what went wrong inside, and logged without what was asked: the message of an
/// exception may hold a value of the case, its type and place do not.
/// </summary>
internal sealed partial class FailureFilter(ILogger<FailureFilter> log) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException problem)
        {
            return Problem.Of(problem.StatusCode, "The request could not be read.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure.GetType().FullName, failure.StackTrace);
            return Problem.Of(StatusCodes.Status500InternalServerError, "The server failed; nothing was assessed.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The programming interface failed with {Type}{Place}")]
    private partial void LogFailure(string? type, string? place);
}
