/**
 * What is told of a decision: alerts in the words of the contract, their explanation, and the
 * messages that follow from a history that has grown or changed.
 */
@NullMarked
package org.nadhir.alert.alert;

import org.jspecify.annotations.NullMarked;
