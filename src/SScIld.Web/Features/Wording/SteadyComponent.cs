using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace SScIld.Web.Features.Wording;

/// <summary>
/// A part of a page that is drawn again only when what it says has changed. Every key gives a whole new assessment, most of
/// which says what the last one said: comparing a few sentences is far cheaper than drawing them.
/// </summary>
public abstract class SteadyComponent : ComponentBase
{
    private ImmutableArray<object?> _said;
    private Words? _words;

    [CascadingParameter]
    public required Words W { get; set; }

    /// <summary>All that the component draws besides the words themselves, to be compared by value, item by item.</summary>
    protected abstract ImmutableArray<object?> Says { get; }

    /// <inheritdoc/>
    protected override bool ShouldRender()
    {
        var says = Says;
        if (!_said.IsDefault && ReferenceEquals(_words, W) && says.SequenceEqual(_said))
        {
            return false;
        }

        (_said, _words) = (says, W);
        return true;
    }
}
