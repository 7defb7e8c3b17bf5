"""Laws of judging: nothing changes against itself, raised one way is lowered the other, units convert."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportkit.assess.demand import base_amount, judge
from reportkit.model import Change, Demand
from tests.unit.assess.building import statement

NUMBERS = st.decimals(min_value=-99, max_value=9999, places=2)
NAMES = st.sampled_from(["地区生产总值", "城镇登记失业率", "居民消费价格", "单位国内生产总值能耗", "社区食堂"])
UNITS = st.sampled_from(["%", "亿元", "万元", "个", "项", None])
MEASURES = st.sampled_from(["growth", "level", "increment"])
COMPARATORS = st.sampled_from(["=", ">=", "<=", "~", ">", "<"])
SIDES = st.fixed_dictionaries(
    {"name": NAMES, "value": NUMBERS, "unit": UNITS, "measure": MEASURES, "comparator": COMPARATORS}
)
MIRRORED = {Change.RAISED: Change.LOWERED, Change.LOWERED: Change.RAISED}
OPPOSED = {Demand.STRICTER: Demand.LOOSER, Demand.LOOSER: Demand.STRICTER}


@given(SIDES)
def test_a_demand_is_unchanged_against_itself(side):
    one = statement("要求", **side)

    assert judge(one, one).change is Change.UNCHANGED
    assert judge(one, one).demand is Demand.SAME


@given(SIDES, NUMBERS)
def test_raised_one_way_is_lowered_the_other(side, other):
    one, two = statement("要求", **side), statement("要求", **{**side, "value": other})
    there, back = judge(one, two), judge(two, one)

    assert back.change is MIRRORED.get(there.change, there.change)
    assert back.demand is OPPOSED.get(there.demand, there.demand)
    assert there.delta is None or there.delta == -back.delta


@given(st.decimals(min_value="0.01", max_value=9999, places=2), MEASURES)
def test_an_amount_in_another_unit_is_the_same(value, measure):
    one = statement("要求", value=value, unit="亿元", measure=measure)
    two = statement("要求", value=value * 10000, unit="万元", measure=measure)

    assert judge(one, two).change is Change.UNCHANGED


@given(NUMBERS)
def test_a_unit_without_scale_keeps_its_number(value):
    assert base_amount(value, "家") == (value, "家")
    assert base_amount(value, None) == (value, "")
    assert base_amount(Decimal(2), "公顷") == (Decimal(30), "亩")
