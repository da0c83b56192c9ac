using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Tests.Logic;

public sealed class TruthTests
{
    [Theory]
    [InlineData(Truth.Yes, Truth.Yes, Truth.Yes, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.No, Truth.No, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.Unknown, Truth.Unknown, Truth.Yes)]
    [InlineData(Truth.No, Truth.No, Truth.No, Truth.No)]
    [InlineData(Truth.No, Truth.Unknown, Truth.No, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    public void AndOr_FollowKleene_InEitherOrder(Truth left, Truth right, Truth and, Truth or)
    {
        left.And(right).ShouldBe(and);
        right.And(left).ShouldBe(and);
        left.Or(right).ShouldBe(or);
        right.Or(left).ShouldBe(or);
    }

    [Theory]
    [InlineData(Truth.Yes, Truth.No)]
    [InlineData(Truth.No, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    public void Not_OfUnknown_StaysUnknown(Truth value, Truth expected) => value.Not().ShouldBe(expected);

    [Fact]
    public void From_AbsentDatum_IsUnknownNotNo() => TruthLogic.From(null).ShouldBe(Truth.Unknown);
}
