"""Choosing couples."""

from reportkit.align.matching import one_to_one, out_of_order, smoothed


def test_the_best_couple_goes_first_and_takes_both_sides() -> None:
    chosen = one_to_one([(0.5, "a", "x"), (0.9, "a", "y"), (0.4, "b", "x")])

    assert chosen == [(0.9, "a", "y"), (0.4, "b", "x")]


def test_neighbours_raise_a_couple() -> None:
    raised = smoothed({(0, 0): 0.5, (1, 1): 0.5, (1, 5): 0.5})

    assert raised[1, 1] > raised[1, 5]


def test_as_few_as_possible_are_out_of_order() -> None:
    assert out_of_order([0, 3, 1, 2]) == {1}
