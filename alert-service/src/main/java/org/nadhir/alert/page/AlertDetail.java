package org.nadhir.alert.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Delivery;

/**
 * An alert, and whom it was told.
 *
 * @param alert the alert; its fields stand at the top
 * @param deliveries attempts to deliver its changes, oldest first
 */
record AlertDetail(@JsonUnwrapped Alert alert, List<Delivery> deliveries) {}
